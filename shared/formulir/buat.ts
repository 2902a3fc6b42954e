import type { NamaBahan } from '#shared/bahan/bahan.ts'
import type { Formulir } from './formulir.ts'
import type { Masukan, PengaturanForm } from './masukan.ts'
import type { FormModel } from './model.ts'
import { namaBerkasContoh, slug } from './nama.ts'
import { sidikAngka } from './sidik.ts'
import { createTandaTangan } from './tanda-tangan.ts'
import { barisSampaiPenuh, barisTulis } from './tata-letak.ts'

const kosong = {
  sementara: false,
  periksa: [],
  indikator: [],
  balok: [],
  anak: [],
  tanda: [],
  daftar: [],
  kaki: [],
  jumlah: null,
  bagian: [],
} as const satisfies Partial<FormModel>

function kertasOf({ kertas }: Pick<Formulir, 'kertas'>, pengaturan: PengaturanForm): FormModel['kertas'] {
  return kertas.ukuran === 'F4' ? { ...kertas, ukuran: pengaturan.kertas } : kertas
}

/** A register gives room to write on: the rows that are missing on its last page. */
function withBarisKosong({ barisKosong }: Pick<Formulir, 'barisKosong'>, model: FormModel): FormModel {
  if (barisKosong === 0) return model
  const lines = Array.from({ length: barisSampaiPenuh(model, barisKosong) }, (_, i) => barisTulis(i))
  return { ...model, baris: [...model.baris, ...lines] }
}

/** Whether the page of indicators, checks and lists would hold anything: an empty one is not drawn. */
function hasDaftar({ indikator, periksa, daftar }: Pick<FormModel, 'indikator' | 'periksa' | 'daftar'>): boolean {
  return indikator.length + periksa.length + daftar.length > 0
}

/**
 * Makes a form of its description and what was read for it.
 *
 * @returns null where the inputs do not know the posyandu asked for
 */
export function createForm<B extends NamaBahan>(formulir: Formulir<B>, masukan: Masukan<B>): FormModel | null {
  const isi = formulir.susun(masukan)
  if (isi === null) return null
  const { kode, sebut, kodeCetak, gaya, lampiran, nomorKolom } = formulir
  const { tempat, ...rest } = isi
  const { periode, posyanduId, contoh } = masukan
  const name = [sebut, periode.kode, ...tempat.map(slug)].filter((part) => part !== '').join('-')
  return withBarisKosong(formulir, {
    ...kosong,
    ...rest,
    formulir: kode,
    sebut,
    kodeCetak,
    bentuk: formulir.bentuk,
    varian: masukan.varian,
    gaya,
    nomorKolom,
    lampiran: lampiran.filter((apa) => apa !== 'daftar' || hasDaftar({ ...kosong, ...rest })),
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
