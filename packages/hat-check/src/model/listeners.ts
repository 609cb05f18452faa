import type { FindingKind } from '../finding.ts'
import { namingSays, officeSays, type Says } from './model-says.ts'
import { forEachNaming } from './namings.ts'
import { forEachPerson, type ForEachStretch } from './stretches.ts'

/** What one trained model listens for. */
export type Listener = {
  kind: FindingKind
  rule: string
  forEachStretch: ForEachStretch
  says: Says
  /** Are negations, suppositions and disclaimers heard as what they are? Who names a speaker names them in these too. */
  heedsConditions: boolean
}

export const listeners = {
  office: {
    kind: 'hat',
    rule: 'model.sounds-like-office',
    forEachStretch: forEachPerson,
    says: officeSays,
    heedsConditions: true,
  },
  naming: {
    kind: 'identifies-participant',
    rule: 'model.sounds-like-naming',
    forEachStretch: forEachNaming,
    says: namingSays,
    heedsConditions: false,
  },
} satisfies Record<string, Listener>

export type ListenerName = keyof typeof listeners
