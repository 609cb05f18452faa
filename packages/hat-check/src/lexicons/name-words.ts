import type { LanguageCode } from '../rule.ts'

export type NameReason = 'title' | 'institution' | 'address'

/** What the writer is told about a personal name. */
export const nameWords: Record<LanguageCode, { label: string; why: Record<NameReason, string> }> = {
  en: {
    label: 'Keep only the name',
    why: {
      title: 'A personal name carries no title or office here; please give only your name.',
      institution: 'A personal name carries no institution here; please give only your name.',
      address: 'A personal name is no address; please give only your name.',
    },
  },
  fr: {
    label: 'Ne garder que le nom',
    why: {
      title: 'Ici, un nom personnel ne porte ni titre ni fonction ; donnez seulement votre nom.',
      institution: 'Ici, un nom personnel ne porte aucune institution ; donnez seulement votre nom.',
      address: 'Un nom personnel n’est pas une adresse ; donnez seulement votre nom.',
    },
  },
  es: {
    label: 'Dejar solo el nombre',
    why: {
      title: 'Aquí un nombre personal no lleva título ni cargo; escriba solo su nombre.',
      institution: 'Aquí un nombre personal no lleva institución; escriba solo su nombre.',
      address: 'Un nombre personal no es una dirección; escriba solo su nombre.',
    },
  },
}
