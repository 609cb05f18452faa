import { say } from '#lib/words.ts'

const STEPS = ['two', 'reasons', 'delay', 'keys', 'nothing'] as const

export function HowItWorks() {
  return (
    <ul className="grid list-disc gap-3 ps-5 font-serif text-reading">
      {STEPS.map((step) => (
        <li key={step}>{say(`unsealing.how-${step}`)}</li>
      ))}
    </ul>
  )
}
