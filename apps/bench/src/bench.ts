/** One thing measured: ours, the raw reference's, the first divided by the second, and what this should be. */
export type Case = { case: string; ours: number; reference: number; ratio: number; wanted?: string }

/** What `--json` writes. `unit` says what the figures are and which direction is good. */
export type Report = { name: string; unit: string; cases: Case[] }

export type Settings = {
  /** How often ours and the reference take turns. */
  rounds: number
  /** What part of its full size a bench that has one lays out: 1 is all of it. */
  size: number
  /** A folder for CPU profiles of our server; none are made when it is null. */
  profile: string | null
  say: (line: string) => void
}

/** A bench opens everything it needs, measures, and takes it all down again. */
export type Bench = { summary: string; run: (settings: Settings) => Promise<Report> }

export function caseOf(name: string, ours: number, reference: number, wanted?: string): Case {
  return {
    case: name,
    ours: rounded(ours),
    reference: rounded(reference),
    ratio: Number((ours / reference).toFixed(3)),
    ...(wanted !== undefined && { wanted }),
  }
}

function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3))
}
