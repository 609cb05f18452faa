import type { Rule } from '../../rule.ts'

/** من قال ماذا: تخرج الكلمات، لا صاحبها. */
export const arIdentifies: Rule[] = [
  {
    id: 'identifies.as-said',
    kind: 'identifies-participant',
    severity: 'advise',
    why: 'هذا يبين من تحدث؛ انقل الكلام من دون صاحبه.',
    holdsWhenNegated: true,
    patterns: ['كما {قال} {شخص}', 'ما {قال} {شخص}', 'حسب|وفق قول|رأي|كلام {شخص}'],
    rewordings: [
      { label: 'عدم التسمية', replacement: 'كما قيل هنا' },
      { label: 'القول «أحد الأشخاص»', replacement: 'كما قال أحد الأشخاص' },
    ],
    examples: {
      hit: ['[[كما قال السيد حداد]]، الوقت متأخر.', '[[كما أوضحت الدكتورة ليلى]]، الوقت متأخر.'],
      miss: ['كما قيل، الوقت متأخر.', 'كما قال أحد الأشخاص، الوقت متأخر.'],
    },
  },
  {
    id: 'identifies.agree-with',
    kind: 'identifies-participant',
    severity: 'advise',
    why: 'هذا يربط رأيا بشخص؛ وافق على الفكرة.',
    holdsWhenNegated: true,
    patterns: ['أتفق|أختلف ~1 مع {شخص}', 'أؤيد ما? {قال}? {شخص}', '{شخص} محق|محقة|على'],
    rewordings: [{ label: 'الموافقة على الفكرة', replacement: 'أتفق مع ما قيل' }],
    examples: {
      hit: ['[[أتفق مع السيد حداد]].', '[[السيدة حداد محقة]].'],
      miss: ['أتفق مع هذا النص.', 'هي محقة.'],
    },
  },
  {
    id: 'identifies.by-office',
    kind: 'identifies-participant',
    severity: 'advise',
    why: 'يعرف الشخص من منصبه؛ اذكر الكلام فقط.',
    holdsWhenNegated: true,
    patterns: [
      'ممثل|ممثلة|مندوب|مندوبة|مدير|مديرة ~1 {هيئة} ...3 أخبرنا|أخبرتنا|حدثنا|حدثتنا',
      'أخبرنا|أخبرتنا|حدثنا|حدثتنا ممثل|ممثلة|مندوب|مندوبة|مدير|مديرة ~1 {هيئة}',
      'أخبرنا|أخبرتنا|حدثنا|حدثتنا {شخص}',
    ],
    rewordings: [{ label: 'عدم التسمية', replacement: 'قيل هنا' }],
    examples: {
      hit: ['[[أخبرتنا ممثلة الوزارة]] بذلك.', '[[حدثنا السيد حداد]] عن ذلك.'],
      miss: ['أخبرنا أحدهم بذلك.', 'ممثلة الوزارة سافرت.'],
    },
  },
]
