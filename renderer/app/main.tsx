import { createRoot } from 'react-dom/client'
import { Gerbang } from './gerbang.tsx'
import '#renderer/styles/tokens.css'
import '#renderer/styles/base.css'
import '#renderer/styles/shell.css'
import '#renderer/styles/components.css'
import '#renderer/styles/fields.css'
import '#renderer/styles/print.css'

const root = document.getElementById('root')
if (root) createRoot(root).render(<Gerbang />)
