import type { Cell, CellValue, Workbook, Worksheet } from 'exceljs'
import type { BarisMentah, LembarMentah, Sel } from '#shared/domain/impor/sel.ts'
import { failBerkas, saranUnduh } from './berkas-gagal.ts'
import { guardZip } from './zip-guard.ts'

/** Parts of a workbook that hold no values. */
const tanpaNilai = ['dataValidations', 'conditionalFormatting', 'drawing', 'picture', 'extLst', 'autoFilter']
/** Columns beyond this hold nothing of a register. */
const batasKolom = 200

function fromValue(value: CellValue): Sel | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return { jenis: 'angka', angka: value }
  if (typeof value === 'string') return { jenis: 'teks', teks: value }
  if (typeof value === 'boolean') return { jenis: 'teks', teks: value ? 'Ya' : 'Tidak' }
  // A date cell is a day count; exceljs gives it as that day at UTC.
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? { jenis: 'teks', teks: 'tanggal rusak' }
      : { jenis: 'tanggal', tanggal: value.toISOString().slice(0, 10) }
  }
  if ('error' in value) return { jenis: 'galat', teks: String(value.error) }
  if ('richText' in value) return fromValue(value.richText.map(({ text }) => text).join(''))
  if ('formula' in value || 'sharedFormula' in value) return fromResult(value.result)
  return 'text' in value ? fromValue(value.text) : null
}

/** The result a formula had when the file was saved; without one there is nothing to believe. */
function fromResult(result: CellValue | undefined): Sel | null {
  return result === undefined || result === null ? { jenis: 'rumus' } : fromValue(result)
}

/** Merged cells: across, only the first speaks; down, the others repeat it and are marked. */
function toSel(cell: Cell): Sel | null {
  const sel = fromValue(cell.value)
  if (!sel || !cell.isMerged || cell.master === cell) return sel
  return cell.master.col === cell.col ? { ...sel, lanjutan: true } : null
}

function toLembar(sheet: Worksheet, sejak1904: boolean): LembarMentah {
  const baris: BarisMentah[] = []
  sheet.eachRow((row, nomor) => {
    const sel: (Sel | null)[] = []
    row.eachCell((cell, kolom) => {
      if (kolom > batasKolom) return
      while (sel.length < kolom - 1) sel.push(null)
      sel[kolom - 1] = toSel(cell)
    })
    if (sel.some((one) => one !== null)) baris.push({ nomor, sel })
  })
  return { nama: sheet.name, baris, sejak1904 }
}

async function load(isi: Buffer): Promise<Workbook> {
  // Loaded when the first workbook comes: it is large, and most starts never read one.
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  const options = { ignoreNodes: tanpaNilai }
  // Its types still mean the Buffer of an older Node.
  await workbook.xlsx.load(isi as unknown as Parameters<typeof workbook.xlsx.load>[0], options)
  return workbook
}

/**
 * Reads every sheet of an .xlsx as rows of cells.
 *
 * @throws AppFailure `berkas` for a file that is cut off, broken or too large
 */
export async function readXlsx(isi: Buffer): Promise<LembarMentah[]> {
  guardZip(isi)
  const workbook = await load(isi).catch((cause: unknown) =>
    failBerkas('Berkas Excel ini rusak, jadi tidak dapat dibaca.', saranUnduh, cause),
  )
  const sejak1904 = workbook.properties.date1904 === true
  return workbook.worksheets.map((sheet) => toLembar(sheet, sejak1904))
}
