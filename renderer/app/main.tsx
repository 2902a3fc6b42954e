// First of all: what is said for every page stands before what a component says of itself.
import '#renderer/styles/tokens.css'
import '#renderer/styles/base.css'
import '#renderer/styles/print.css'

import.meta.glob('../components/*.module.css', { eager: true })

import { createRoot } from 'react-dom/client'
import { guardUrung } from '#renderer/lib/urung-peramban.ts'
import { Gerbang } from './gerbang.tsx'

guardUrung(document)

const root = document.getElementById('root')
if (root) createRoot(root).render(<Gerbang />)
