/** Answers, as a process of its own, whoever started it by `askProcess`; ends with them. */
export const answerProcess = <Asked, Told>(answer: (asked: Asked) => Told): void => {
  process.on('message', (asked) => process.send?.(answer(asked as Asked)));
  // Ctrl-C reaches all processes of a terminal: the one that asks says when this is done.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  process.on('disconnect', () => process.exit());
};
