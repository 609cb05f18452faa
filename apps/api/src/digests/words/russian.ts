import type { DigestWords } from './digest-words.ts'

export const russian: DigestWords = {
  dir: 'ltr',
  subjects: {
    at_once: 'Новое в том, за чем вы следите',
    daily: 'Ваш обзор за день',
    weekly: 'Ваш обзор за неделю',
    monthly: 'Ваш обзор за месяц',
  },
  newPosts: (count) => `новых сообщений: ${count}`,
  more: (count) => `Ещё обсуждений: ${count}.`,
  counted: (count, posts, beside) =>
    `${beside ? 'Кроме того, новых' : 'Новых'} сообщений: ${posts}, обсуждений: ${count}.`,
  threads: 'Обсуждения, за которыми вы следите',
  rooms: 'Комнаты, за которыми вы следите',
  questions: 'Вопросы, которые ждут ответа',
  notes: 'Опубликованные записки',
  unread: 'Вы ещё не читали',
  stays: 'Сказанное в комнате остаётся в ней: пожалуйста, не пересылайте это письмо.',
  earlier: 'Прежние обзоры',
  choose: 'Выбрать темы и время',
  stop: 'Больше не присылать обзоры',
}
