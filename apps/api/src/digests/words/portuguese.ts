import type { DigestWords } from './digest-words.ts'

const threads = (count: number) => (count === 1 ? '1 conversa' : `${count} conversas`)
const newPosts = (count: number) => (count === 1 ? '1 mensagem nova' : `${count} mensagens novas`)

export const portuguese: DigestWords = {
  dir: 'ltr',
  subjects: {
    at_once: 'Novidades no que acompanha',
    daily: 'O seu resumo diário',
    weekly: 'O seu resumo semanal',
    monthly: 'O seu resumo mensal',
  },
  newPosts,
  more: (count) => (count === 1 ? 'E mais 1 conversa.' : `E mais ${count} conversas.`),
  counted: (count, posts, beside) => `${beside ? 'Além disso, ' : ''}${newPosts(posts)} em ${threads(count)}.`,
  threads: 'Conversas que acompanha',
  rooms: 'Salas que acompanha',
  questions: 'Perguntas à espera de resposta',
  notes: 'Notas publicadas',
  unread: 'O que ainda não leu',
  stays: 'O que se diz numa sala fica nela: por favor, não reencaminhe esta mensagem.',
  earlier: 'Resumos anteriores',
  choose: 'Escolher temas e horas',
  stop: 'Não receber mais resumos',
}
