import type { AppContext } from '#main/context/context.ts'
import { listPosyandu, readTempat } from '#main/db/buku.ts'
import { listPosyanduUnit, listPustu } from '#main/db/unit.ts'
import { renderInWorker } from '#main/reports/render-in-worker.ts'
import { missing } from '#shared/contract/errors.ts'
import type { Berkas } from '#shared/contract/laporan.ts'
import { createF1 } from '#shared/formulir/f1.ts'
import { createF2 } from '#shared/formulir/f2.ts'
import { createF3, type KolomF3 } from '#shared/formulir/f3.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import type { MasukanForm } from '#shared/formulir/pengaturan-form.ts'
import { listPelapor } from './laporan.repository.ts'
import { createMasukanForm } from './masukan-form.ts'

const daftar = new Intl.ListFormat('id')

export type PilihFormulir = {
  readonly bulan: string
  readonly formulir: 'F1' | 'F2' | 'F3'
  readonly posyanduId: string | null
}
type Jenis = 'xlsx' | 'pdf'

const mime: Readonly<Record<Jenis, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}

function f1(masukan: (posyanduId: string) => MasukanForm, posyanduId: string): FormModel {
  return (
    createF1(masukan(posyanduId), posyanduId) ?? missing('Posyandu ini tidak ada lagi di buku. Pilih posyandu lain.')
  )
}

const isPuskesmas = ({ db }: AppContext) => readTempat(db)?.jenis === 'puskesmas'

const lain: KolomF3 = { id: 'lain', nama: 'Belum di Pustu mana pun', desa: '' }

/** The recapitulation of a Puskesmas, its Pustu side by side. */
function f3(context: AppContext, masukan: MasukanForm): FormModel {
  if (!isPuskesmas(context)) missing('F3 dibuat oleh Puskesmas. Untuk Pustu ini tersedia F1 dan F2.')
  const kolom = new Map(
    listPosyanduUnit(context.db).map(({ id, unitId, unit, desa }) => [
      id,
      unitId === '' ? lain : { id: unitId, nama: unit, desa },
    ]),
  )
  const datang = listPelapor(context.db, masukan.hasil.bulan)
  const lapor = listPustu(context.db).map(({ id, nama }) => ({ nama, lapor: datang.has(id) }))
  return createF3(masukan, (posyanduId) => kolom.get(posyanduId) ?? lain, lapor)
}

/** One form as data: what the screen draws, and Excel and PDF print. */
export function readFormulir(context: AppContext, pilih: PilihFormulir): FormModel {
  const masukan = createMasukanForm(context, pilih.bulan)
  if (pilih.formulir === 'F2') return createF2(masukan(null))
  if (pilih.formulir === 'F3') return f3(context, masukan(null))
  return f1(masukan, pilih.posyanduId ?? missing('Pilih posyandunya dulu untuk membuka F1.'))
}

/** One form as a file for the window; that it left the book is noted. */
export async function createBerkas(context: AppContext, pilih: PilihFormulir & { jenis: Jenis }): Promise<Berkas> {
  const model = readFormulir(context, pilih)
  const isi = await renderInWorker(pilih.jenis, model)
  context.catat('ekspor', { apa: pilih.formulir, bulan: pilih.bulan, jenis: pilih.jenis })
  return {
    nama: `${model.namaBerkas}.${pilih.jenis}`,
    isiBase64: Buffer.from(isi).toString('base64'),
    mime: mime[pilih.jenis],
  }
}

/** How far the making of files is: how many are made, of how many. */
export type Maju = (jadi: number, semua: number) => void

/** F1 of each posyandu (or of one), and the F2, of a Puskesmas the F3 too, when the whole book is asked for, each as xlsx and pdf. */
export async function createBerkasLaporan(
  context: AppContext,
  bulan: string,
  posyanduId: string | null,
  maju: Maju = () => {},
): Promise<{ nama: string; isi: Uint8Array }[]> {
  const masukan = createMasukanForm(context, bulan)
  const ids = posyanduId === null ? listPosyandu(context.db).map((p) => p.id) : [posyanduId]
  const models = ids.map((id) => f1(masukan, id))
  if (posyanduId === null) models.push(createF2(masukan(null)))
  if (posyanduId === null && isPuskesmas(context)) models.push(f3(context, masukan(null)))
  const names = uniqueNames(models)
  let jadi = 0
  const files = (['xlsx', 'pdf'] as const).flatMap((jenis) =>
    models.map(async (model, i) => {
      const isi = await renderInWorker(jenis, model)
      jadi++
      maju(jadi, 2 * models.length)
      return { nama: `${names[i]}.${jenis}`, isi }
    }),
  )
  const berkas = await Promise.all(files)
  const apa = [...new Set(models.map(({ sebut }) => sebut))]
  context.catat('ekspor', { apa: daftar.format(apa), bulan, jenis: 'xlsx dan pdf' })
  return berkas
}

/** File names that differ even where two posyandu are written alike ("Melati 1", "Melati-1"). */
function uniqueNames(models: readonly FormModel[]): string[] {
  const seen = new Map<string, number>()
  return models.map(({ namaBerkas }) => {
    const count = (seen.get(namaBerkas) ?? 0) + 1
    seen.set(namaBerkas, count)
    return count === 1 ? namaBerkas : `${namaBerkas}-${count}`
  })
}
