import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Chips } from '#renderer/components/choice.tsx'

test('a chip counts as the rest of the page does', () => {
  const pilihan = [{ nilai: 'ditolak', label: 'Ditolak', jumlah: 3000 }] as const
  const html = renderToStaticMarkup(
    createElement(Chips<'ditolak'>, { label: 'Jenis', value: 'ditolak', onChange: () => undefined, pilihan }),
  )
  expect(html).toContain('<b>3.000</b>')
})
