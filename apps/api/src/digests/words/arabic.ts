import type { DigestWords } from './digest-words.ts'

export const arabic: DigestWords = {
  dir: 'rtl',
  subjects: {
    at_once: 'جديد فيما تتابعه',
    daily: 'موجزك اليومي',
    weekly: 'موجزك الأسبوعي',
    monthly: 'موجزك الشهري',
  },
  newPosts: (count) => `المشاركات الجديدة: ${count}`,
  more: (count) => `مواضيع أخرى: ${count}.`,
  counted: (count, posts, beside) =>
    `${beside ? 'وإلى جانب ذلك، ' : ''}المشاركات الجديدة: ${posts}، المواضيع: ${count}.`,
  threads: 'مواضيع تتابعها',
  rooms: 'غرف تتابعها',
  questions: 'أسئلة تنتظر جوابًا',
  notes: 'مذكرات منشورة',
  unread: 'ما لم تقرأه بعد',
  stays: 'ما يقال في الغرفة يبقى فيها: نرجو عدم إعادة إرسال هذه الرسالة.',
  earlier: 'الموجزات السابقة',
  choose: 'اختيار المجالات والأوقات',
  stop: 'إيقاف جميع الموجزات',
}
