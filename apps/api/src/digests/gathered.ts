/**
 * One question that is asked for many: whoever asks while others are being answered waits for them, and is then asked for together with all who have come
 * meanwhile. What fails for several is asked again for each alone, so that nobody fails by another's company.
 */
export function gathered<Asked, Answer>(
  askAll: (all: Asked[]) => Promise<Answer[]>,
  { most }: { most: number },
): (asked: Asked) => Promise<Answer> {
  type Waiting = { asked: Asked; resolve: (answer: Answer) => void; reject: (error: unknown) => void }
  const waiting: Waiting[] = []
  let isAsking = false

  async function ask(those: Waiting[]): Promise<void> {
    try {
      const answers = await askAll(those.map(({ asked }) => asked))
      if (answers.length !== those.length) throw new Error(`${answers.length} answers to ${those.length} questions`)
      answers.forEach((answer, at) => those[at]?.resolve(answer))
    } catch (error) {
      if (those.length > 1) for (const one of those) await ask([one])
      else those[0]?.reject(error)
    }
  }

  async function askOnAndOn(): Promise<void> {
    while (waiting.length > 0) await ask(waiting.splice(0, most))
    isAsking = false
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject })
      if (isAsking) return
      isAsking = true
      // Whoever comes in the same turn comes along.
      setImmediate(() => void askOnAndOn())
    })
}
