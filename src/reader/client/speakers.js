/** Lets one speaker be chosen in the margin: what the others say steps back. */
export const chooseSpeakers = () => {
  /** @type {string | null} */
  let chosen = null;
  const choose = () => {
    const spread = document.querySelector('.spread');
    spread?.classList.toggle('choosing', chosen !== null);
    for (const button of document.querySelectorAll('.choose'))
      button.setAttribute('aria-pressed', String(button.getAttribute('data-speaker') === chosen));
    for (const part of document.querySelectorAll('.text .said, .text .source, .note'))
      part.classList.toggle('chosen', chosen !== null && part.classList.contains(`s${chosen}`));
  };
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('.choose') : null;
    if (button === null) return;
    const speaker = button.getAttribute('data-speaker');
    chosen = speaker === chosen ? null : speaker;
    choose();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || chosen === null) return;
    chosen = null;
    choose();
  });
  document.addEventListener('pageshown', choose);
};
