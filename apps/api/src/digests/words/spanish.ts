import type { DigestWords } from './digest-words.ts'

const threads = (count: number) => (count === 1 ? '1 hilo' : `${count} hilos`)
const newPosts = (count: number) => (count === 1 ? '1 mensaje nuevo' : `${count} mensajes nuevos`)

export const spanish: DigestWords = {
  dir: 'ltr',
  subjects: {
    at_once: 'Novedades en lo que sigue',
    daily: 'Su resumen diario',
    weekly: 'Su resumen semanal',
    monthly: 'Su resumen mensual',
  },
  newPosts,
  more: (count) => (count === 1 ? 'Y 1 hilo más.' : `Y ${count} hilos más.`),
  counted: (count, posts, beside) => `${beside ? 'Además, ' : ''}${newPosts(posts)} en ${threads(count)}.`,
  threads: 'Hilos que sigue',
  rooms: 'Salas que sigue',
  questions: 'Preguntas que esperan respuesta',
  notes: 'Notas publicadas',
  unread: 'Lo que aún no ha leído',
  stays: 'Lo que se dice en una sala se queda en ella: por favor, no reenvíe este mensaje.',
  earlier: 'Resúmenes anteriores',
  choose: 'Elegir temas y horas',
  stop: 'No recibir más resúmenes',
}
