import './styles/house.css'
import { createRoot } from 'react-dom/client'
import { chosenScheme, showScheme } from '#lib/scheme.ts'
import { chosenLanguage, speak } from '#lib/words.ts'
import { App } from './app.tsx'

const house = document.querySelector('#house')
if (!house) throw new Error('The page has no #house to build in.')

showScheme(chosenScheme())
await speak(chosenLanguage())
createRoot(house).render(<App />)
