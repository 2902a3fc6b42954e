import ExcelJS from 'exceljs'
import { importBalita } from '#main/features/impor/impor.service.ts'
import { openTestBook } from '#tests/helpers/open-test-book.ts'
import { eppgbm, type IsiBaris } from '#tests/helpers/register-file.ts'
import { type BarisBench, paling } from './baris.ts'

const anak = 250
const bulan = 24
const batasMs = 2_000
const batasKali = 1.2
const ulangan = 3

/** A register of two years: 250 children of seven posyandu, weighed each month from birth in 2024. */
function createRows(): IsiBaris[] {
  return Array.from({ length: anak * bulan }, (_, i): IsiBaris => {
    const [c, m] = [i % anak, Math.floor(i / anak)]
    const jk = c % 2 === 0 ? 'L' : 'P'
    const hari = String(1 + (c % 28)).padStart(2, '0')
    const lahir = `2024-10-${hari}`
    const tanggal = `${2024 + Math.floor((m + 10) / 12)}-${String(((m + 10) % 12) + 1).padStart(2, '0')}-28`
    return {
      NIK: `350712${String(Number(hari) + (jk === 'P' ? 40 : 0)).padStart(2, '0')}1024${String(c + 1).padStart(4, '0')}`,
      Nama: `Anak ${c}`,
      JK: jk,
      'Tgl Lahir': lahir,
      'BB Lahir': '3,1',
      'Nama Ortu': `Ayah ${c}/Ibu ${c}`,
      'Desa/Kel': 'SUMBERAGUNG',
      Posyandu: `MELATI ${1 + (c % 7)}`,
      'Tanggal Pengukuran': tanggal,
      Berat: (4 + m * 0.35 + (c % 10) / 10).toFixed(1).replace('.', ','),
      Tinggi: (53 + m * 1.4).toFixed(1),
      'Cara Ukur': 'Terlentang',
      'Naik Berat Badan': m === 0 ? 'B' : 'N',
      KIA: 'Ya',
    }
  })
}

async function measure(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function fastest(work: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < ulangan; i++) times.push(await measure(work))
  return Math.min(...times)
}

async function importOnce(isi: Uint8Array): Promise<void> {
  const book = openTestBook({ hariIni: '2026-11-24' })
  try {
    await importBalita(book.context, { nama: 'register.xlsx', isi, uji: false })
  } finally {
    book.close()
  }
}

/** 6,000 rows of an e-PPGBM workbook into an empty book, reading and saving included; beside exceljs only reading it. */
export async function benchImpor(): Promise<BarisBench[]> {
  const isi = await eppgbm(createRows())
  const nilai = Math.round(await fastest(() => importOnce(isi)))
  const baca = await fastest(async () => {
    await new ExcelJS.Workbook().xlsx.load(isi.buffer as ArrayBuffer)
  })
  const [kerja, pembanding] = ['Impor 6.000 baris', 'exceljs hanya membaca berkas yang sama']
  return [
    paling({ kerja, satuan: 'ms', batas: batasMs, pembanding }, nilai, baca),
    paling({ kerja: 'Sama, dibanding hanya membaca', satuan: 'kali', batas: batasKali, pembanding }, nilai / baca, 1),
  ]
}
