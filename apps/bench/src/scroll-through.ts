/// <reference lib="dom" />
/** What a browser felt while a page was scrolled. */
export type Scrolled = { framesPerSecond: number; latePercent: number; longestTask: number; passed: number }

/** Runs in the page: scrolls on as a wheel does, frame by frame, and notes when frames came and which tasks took over 50 ms. */
export async function scrollThrough(): Promise<Scrolled> {
  const LASTS_MS = 10_000
  const A_SECOND = 4000
  const tasks: number[] = []
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
  observer.observe({ entryTypes: ['longtask'] })
  const frames: number[] = []
  const begin = performance.now()
  await new Promise<void>((resolve) => {
    const step = (now: number) => {
      const before = frames.at(-1) ?? now
      frames.push(now)
      window.scrollBy(0, ((now - before) / 1000) * A_SECOND)
      if (performance.now() - begin < LASTS_MS) requestAnimationFrame(step)
      else resolve()
    }
    requestAnimationFrame(step)
  })
  observer.disconnect()
  const gaps = frames.slice(1).map((at, i) => at - (frames[i] ?? at))
  const passed = [...document.querySelectorAll('article')].filter((article) => article.getBoundingClientRect().top < 0)
  return {
    framesPerSecond: (gaps.length / ((frames.at(-1) ?? 0) - (frames[0] ?? 0))) * 1000,
    latePercent: (gaps.filter((gap) => gap > 34).length / gaps.length) * 100,
    longestTask: Math.max(0, ...tasks),
    passed: passed.length,
  }
}
