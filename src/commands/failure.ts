/** A command that could not do its work. The message is all that the user is shown: what is wrong and how to mend it. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
