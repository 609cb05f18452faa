import type { Says } from '../../rule.ts'

/** What is said of findings that no rule of one language makes: signatures, and names that whoever asks knows. */
export const arSays: Says = {
  signature: {
    why: 'يُظهر هذا التوقيع منصبك أو مؤسستك؛ يكفي الاسم هنا.',
    label: 'حذف المنصب والمؤسسة',
  },
  ownInstitution: {
    why: 'هذا يربط كلامك بمكان عملك؛ قله من دونه.',
    label: 'حذفه',
  },
  participant: {
    why: 'هذا يبين من تحدث في الغرفة؛ انقل الكلام لا صاحبه.',
    label: 'القول «أحدهم»',
    replacement: 'أحدهم',
  },
}
