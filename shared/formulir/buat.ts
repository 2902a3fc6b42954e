import type { NamaBahan } from '#shared/bahan/bahan.ts'
import type { Formulir } from './formulir.ts'
import type { Masukan, PengaturanForm } from './masukan.ts'
import type { FormModel } from './model.ts'
import { namaBerkasContoh, slug } from './nama.ts'
import { sidikAngka } from './sidik.ts'
import { createTandaTangan } from './tanda-tangan.ts'
import { satuTabel, tanpaCatatan } from './tanpa-catatan.ts'
import { listBarisTulis } from './tata-letak.ts'

function kertasOf({ kertas }: Pick<Formulir, 'kertas'>, pengaturan: PengaturanForm): FormModel['kertas'] {
  return kertas.ukuran === 'F4' ? { ...kertas, ukuran: pengaturan.kertas } : kertas
}

/** A register gives room to write on: the rows that are missing on its last page. */
function withBarisKosong({ barisKosong }: Pick<Formulir, 'barisKosong'>, model: FormModel): FormModel {
  if (barisKosong === 0) return model
  const sum = model.baris.filter(({ id }) => id === model.jumlah)
  const rows = model.baris.filter(({ id }) => id !== model.jumlah)
  return { ...model, baris: [...rows, ...listBarisTulis(model, barisKosong), ...sum] }
}

/** Whether the page of indicators, checks and lists would say more than the line under the signatures: else it is not drawn. */
function hasDaftar({ indikator, periksa, daftar }: Pick<FormModel, 'indikator' | 'periksa' | 'daftar'>): boolean {
  return indikator.length + daftar.length > 0 || periksa.some(({ benar }) => !benar)
}

/**
 * Makes a form of its description and what was read for it.
 *
 * @returns null where the inputs do not know the posyandu asked for
 */
export function createForm<B extends NamaBahan>(formulir: Formulir<B>, masukan: Masukan<B>): FormModel | null {
  const diisi = formulir.susun(masukan)
  if (diisi === null) return null
  const { kode, sebut, kodeCetak, gaya, satuan, lampiran, nomorKolom } = formulir
  const { tempat, ...rest } = diisi
  const isi = { ...tanpaCatatan, ...satuTabel, ...rest }
  const { periode, posyanduId, contoh } = masukan
  const name = [sebut, periode.kode, ...tempat.map(slug)].filter((part) => part !== '').join('-')
  return withBarisKosong(formulir, {
    ...isi,
    formulir: kode,
    sebut,
    kodeCetak,
    bentuk: formulir.bentuk,
    varian: masukan.varian,
    gaya,
    satuan,
    nomorKolom,
    lampiran: lampiran.filter((apa) => apa !== 'daftar' || hasDaftar(isi)),
    lembar: formulir.cakupan === 'posyandu' ? `${sebut} ${tempat[0] ?? ''}`.trim() : sebut,
    periode,
    tanggal: masukan.tanggalPencatatan,
    kop: masukan.pengaturan.kop.filter((line) => line !== ''),
    kertas: kertasOf(formulir, masukan.pengaturan),
    contoh,
    tandaTangan: createTandaTangan(formulir.tandaTangan, masukan),
    sidik: sidikAngka([sebut, periode.kode, ...(posyanduId === null ? [] : [posyanduId])], isi.baris),
    namaBerkas: namaBerkasContoh(name, contoh),
  })
}
