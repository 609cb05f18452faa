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
  pt: {
    label: 'Deixar só o nome',
    why: {
      title: 'Aqui um nome pessoal não leva título nem cargo; escreva só o seu nome.',
      institution: 'Aqui um nome pessoal não leva instituição; escreva só o seu nome.',
      address: 'Um nome pessoal não é um endereço; escreva só o seu nome.',
    },
  },
  ar: {
    label: 'الاكتفاء بالاسم',
    why: {
      title: 'لا يحمل الاسم الشخصي هنا لقبًا ولا منصبًا؛ اكتب اسمك فقط.',
      institution: 'لا يحمل الاسم الشخصي هنا اسم مؤسسة؛ اكتب اسمك فقط.',
      address: 'الاسم الشخصي ليس عنوانًا؛ اكتب اسمك فقط.',
    },
  },
  ru: {
    label: 'Оставить только имя',
    why: {
      title: 'Здесь личное имя пишется без звания и должности; укажите только имя.',
      institution: 'Здесь личное имя пишется без организации; укажите только имя.',
      address: 'Личное имя — это не адрес; укажите только имя.',
    },
  },
  zh: {
    label: '只保留姓名',
    why: {
      title: '这里的个人姓名不带头衔或职务；请只写您的姓名。',
      institution: '这里的个人姓名不带单位；请只写您的姓名。',
      address: '个人姓名不是地址；请只写您的姓名。',
    },
  },
}
