/** Why a member reports a post. The list is closed: a reason that anybody may give tells nothing of who gave it. */
export const REPORT_REASONS = [
  'carries-a-hat',
  'names-somebody',
  'breaks-the-rule',
  'offends',
  'off-topic',
  'other',
] as const
export type ReportReason = (typeof REPORT_REASONS)[number]
