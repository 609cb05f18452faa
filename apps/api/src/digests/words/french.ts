import type { DigestWords } from './digest-words.ts'

const threads = (count: number) => (count > 1 ? `${count} fils` : `${count} fil`)
const newPosts = (count: number) => (count > 1 ? `${count} nouveaux messages` : `${count} nouveau message`)

export const french: DigestWords = {
  dir: 'ltr',
  subjects: {
    at_once: 'Du nouveau dans ce que vous suivez',
    daily: 'Votre résumé du jour',
    weekly: 'Votre résumé de la semaine',
    monthly: 'Votre résumé du mois',
  },
  newPosts,
  more: (count) => (count > 1 ? `Et ${count} autres fils.` : 'Et un autre fil.'),
  counted: (count, posts, beside) => `${beside ? 'En outre, ' : ''}${newPosts(posts)} dans ${threads(count)}.`,
  threads: 'Les fils que vous suivez',
  rooms: 'Les salons que vous suivez',
  questions: 'Des questions qui attendent une réponse',
  notes: 'Notes publiées',
  unread: 'Ce que vous n’avez pas encore lu',
  stays: 'Ce qui se dit dans un salon y reste : merci de ne pas transmettre ce message.',
  earlier: 'Résumés précédents',
  choose: 'Choisir les thèmes et les heures',
  stop: 'Ne plus recevoir de résumés',
}
