import type { Says } from '../../rule.ts'

/** What is said of findings that no rule of one language makes: signatures, and names that whoever asks knows. */
export const ptSays: Says = {
  signature: {
    why: 'Esta assinatura mostra o seu cargo ou a sua organização; aqui basta um nome.',
    label: 'Retirar o cargo e a organização',
  },
  ownInstitution: {
    why: 'Isto liga as suas palavras ao lugar onde trabalha; diga-o sem ele.',
    label: 'Deixar fora',
  },
  participant: {
    why: 'Isto diz quem falou na sala; cite as palavras, não a pessoa.',
    label: 'Dizer «alguém»',
    replacement: 'alguém',
  },
}
