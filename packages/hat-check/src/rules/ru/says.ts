import type { Says } from '../../rule.ts'

/** What is said of findings that no rule of one language makes: signatures, and names that whoever asks knows. */
export const ruSays: Says = {
  signature: {
    why: 'Эта подпись показывает вашу должность или организацию; здесь достаточно имени.',
    label: 'Убрать должность и организацию',
  },
  ownInstitution: {
    why: 'Это связывает ваши слова с местом работы; скажите без него.',
    label: 'Убрать',
  },
  participant: {
    why: 'Это говорит, кто в комнате это сказал; приведите слова, а не человека.',
    label: 'Сказать «кто-то»',
    replacement: 'кто-то',
  },
}
