import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Kertas } from '#renderer/features/laporan/kertas.tsx'
import type { FormModel } from '#shared/formulir/model.ts'
import { lembarForm } from '#shared/formulir/tata-letak.ts'
import { buatRegisterTahunUji, buatRegisterUji, buatRekapUji } from '#tests/helpers/formulir-uji.ts'

const draw = (model: FormModel) => renderToStaticMarkup(<Kertas model={model} pilihan={null} onPilih={() => {}} />)
const count = (html: string, pattern: RegExp) => (html.match(pattern) ?? []).length

describe('a register on the screen', () => {
  const register = buatRegisterUji()
  const html = draw(register)
  const sheets = lembarForm(register).length

  test('has the numbers of its columns under the head of every sheet', () => {
    expect(count(html, /<tr class="[^"]*nomor[^"]*">(<td>\d+<\/td>){10}<\/tr>/g)).toBe(sheets)
  })

  test('turns the heads that do not fit', () => {
    expect(count(html, /<th [^>]*class="[^"]*tegak[^"]*"/g)).toBe(4 * sheets)
    expect(html).toContain('<span>PUNYA KMS<br/></span>')
  })

  test('draws every row whole, lines to write on too', () => {
    const rows = [...html.matchAll(/<tbody>(.*?)<\/tbody>/g)].flatMap(([, body = '']) =>
      body.split('</tr>').slice(0, -1),
    )
    expect(rows).toHaveLength(register.baris.length)
    for (const row of rows) expect(count(row, /<td/g)).toBe(10)
  })

  test('prints dates, measures, ticks and dashes as paper does, and nothing behind the form', () => {
    for (const teks of ['08-07-2024', '12,2', '√', '–']) expect(html).toContain(`>${teks}</td>`)
    expect(html).not.toContain('Lampiran')
  })
})

test('a year of twelve months stands on its paper, and a further table bears its title', () => {
  expect(count(draw(buatRegisterTahunUji()), /<th /g)).toBeGreaterThan(50)
  const rekap = draw(buatRekapUji())
  expect(rekap).toContain('<caption>Triwulan pertama</caption>')
  expect(rekap).toContain('JANUARI S.D. DESEMBER 2026')
})
