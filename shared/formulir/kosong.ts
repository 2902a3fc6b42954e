import { formatTanggalPanjang } from '#shared/text/tanggal.ts'
import { daunKolom } from './kolom.ts'
import type { Baris, FormModel, Sel } from './model.ts'
import { sidikAngka } from './sidik.ts'
import { tanpaCatatan } from './tanpa-catatan.ts'
import { listBarisTulis, listTulis } from './tata-letak.ts'

/** Cells that a form prints before anybody writes on it: its words, and what cannot apply. */
function selCetak(sel: Sel | undefined): Sel | undefined {
  if (sel?.kind === 'teks' && sel.temuan) return undefined
  return sel?.kind === 'teks' || sel?.kind === 'hitam' ? sel : undefined
}

/** A row of a recap says what it counts; nothing is counted yet. */
function barisKosong(baris: Baris, kolom: FormModel['kolom']): Baris {
  const sel = daunKolom(kolom).flatMap(({ id }) => {
    const kept = selCetak(baris.sel[id])
    return kept ? [[id, kept] as const] : []
  })
  return { ...baris, sel: Object.fromEntries(sel) }
}

/** A row of a further table: of a person nothing is left but its line. */
function barisBagian(baris: Baris, kolom: FormModel['kolom']): Baris {
  if (baris.tentang === undefined) return barisKosong(baris, kolom)
  const { tentang: _, posyandu: __, ...line } = baris
  return { ...line, sebut: '', sel: {} }
}

/** Dots where the day is written by hand. */
const titik = '........................'

/** Who signs is known; the day is not. */
function tandaTanganTulis({ tandaTangan, tanggal }: FormModel): FormModel['tandaTangan'] {
  const hari = formatTanggalPanjang(tanggal)
  return tandaTangan.map((one) => ({ ...one, atas: one.atas.map((line) => line.replace(hari, titik)) }))
}

/** Lines of a further table that lists whoever there is. */
const barisTulisBagian = 3

/** A form as a blank: its head and its lines. Of a register no person is left, of a recap what its rows count. */
export function kosongkan(model: FormModel): FormModel {
  const kepala = model.kepala.map((block) => block.map(({ isian, ...one }) => (isian ? { ...one, nilai: '' } : one)))
  const bagian = model.bagian.map((one) => ({
    ...one,
    baris: one.baris.length === 0 ? listTulis(barisTulisBagian) : one.baris.map((row) => barisBagian(row, one.kolom)),
  }))
  const bare: FormModel = {
    ...model,
    ...tanpaCatatan,
    lampiran: [],
    kepala,
    bagian,
    tandaTangan: tandaTanganTulis(model),
  }
  const baris =
    model.bentuk === 'register'
      ? listBarisTulis({ ...bare, baris: [] }, 1)
      : model.baris.map((one) => barisKosong(one, model.kolom))
  return { ...bare, baris, sidik: sidikAngka([model.sebut, model.periode.kode, 'kosong'], baris) }
}
