/**
 * A mail that was not taken, or of which that is not known. Mail servers repeat addresses in what they say, so nothing of that is in here:
 * it may be logged.
 */
export class MailNotTaken extends Error {
  override name = 'MailNotTaken'
  /** The server has said that it does not take the mail, or the end of the mail never left. Otherwise it may have been taken. */
  readonly isCertain: boolean

  /** The server has said that nobody is at the address. */
  readonly isNobodyThere: boolean

  constructor(reason: string, isCertain: boolean, isNobodyThere = false) {
    super(`A mail was not taken (${reason}).`)
    this.isCertain = isCertain
    this.isNobodyThere = isNobodyThere
  }
}
