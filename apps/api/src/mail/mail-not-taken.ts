/**
 * A mail that was not taken, or of which that is not known. Mail servers repeat addresses in what they say, so nothing of that is in here:
 * it may be logged.
 */
export class MailNotTaken extends Error {
  override name = 'MailNotTaken'
  /** The server has said that it does not take the mail, or was never given its end. Otherwise it may have been taken. */
  readonly isCertain: boolean

  constructor(reason: string, isCertain: boolean) {
    super(`A mail was not taken (${reason}).`)
    this.isCertain = isCertain
  }
}
