/** What a member reads when any call goes wrong. These words are always there; those of `refusals.ts` come with the first such refusal. */
export const commonRefusals = {
  'refusal.malformed': 'Something in this form is not as it should be. Look through it once more.',
  'refusal.not_signed_in': 'Your session has ended. Sign in again.',
  'refusal.wrong_origin':
    'This did not come from our own pages, so it was not done. Open Cloakroom in a new tab and try again.',
  'refusal.not_found': 'There is nothing here.',
  'refusal.too_large': 'This is too long. Shorten it, or send it in two parts.',
  'refusal.wrong_media_type': 'This cannot be read here. Reload the page: it may be an old version.',
  'refusal.too_many_attempts': 'Too many attempts. Wait a few minutes and try again.',
  'refusal.internal': 'Something broke on our side. What you wrote is still here; try again in a moment.',
  'refusal.closed_for_a_moment': 'The house is closed for a moment. Try again shortly.',
  'error.offline': 'The house cannot be reached. Nothing is lost; try again when you are back.',
  'error.try-again-in': 'Too many attempts. Try again in {minutes, plural, one {a minute} other {# minutes}}.',
}
