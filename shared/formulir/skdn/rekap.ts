import { onlyPosyandu } from '#shared/domain/skdn/hitung.ts'
import type { IsiForm } from '../formulir.ts'
import type { KepalaPosyandu } from '../masukan.ts'
import type { FormModel, GayaForm } from '../model.ts'
import { namaKabupaten, namaPuskesmas, namaTempat } from '../nama.ts'
import { anakForm, bagianBersama, kakiBersama, kakiRujukan, type MasukanSkdnForm, sebutNama } from './bagian-bersama.ts'
import { barisF2 } from './baris-f2.ts'
import { tabelF2 } from './tabel-f2.ts'
import { semuaUnsurF2 } from './unsur-f2.ts'

/** Elements under each other, sheet after sheet. */
export const gayaRekap: GayaForm = { hurufPt: 9, sisiPt: 2.5, atasPt: [1.3, 1.3], tinggi: 'rapat' }

function kakiRekap(input: MasukanSkdnForm): string[] {
  const kepala = input.skdn.posyandu.flatMap((p) => input.kepala.get(p.posyandu.id) ?? [])
  const sebut = (apa: string, of: (kader: KepalaPosyandu['kader']) => boolean): string[] => {
    const nama = kepala.filter(({ kader }) => of(kader)).map((one) => one.nama)
    return nama.length > 0 ? [`${apa}: ${sebutNama(nama)}.`] : []
  }
  return [
    kakiRujukan(input.pengaturan.rujukanZ),
    '2T bagian dari T.',
    ...sebut('Kader belum diisi', ({ ada }) => ada === null),
    ...sebut('Kader aktif belum dicatat', ({ ada, aktif }) => ada !== null && aktif === null),
    ...kakiBersama(input.skdn),
  ]
}

/** The inputs of the posyandu asked for, or of all. */
export function onlyAsked<M extends MasukanSkdnForm>(input: M): M {
  return input.posyanduId === null ? input : { ...input, skdn: onlyPosyandu(input.skdn, input.posyanduId) }
}

/** What tells a recapitulation from another: its title, its head, and what stands in its columns. */
type JenisRekap = {
  readonly judul: string
  readonly kepala: FormModel['kepala']
  /** The month as its columns divide it; children and lists are those of the whole. */
  readonly kolom: MasukanSkdnForm
}

/** A recapitulation of the area: elements as rows, places as columns. */
export function isiRekap(input: MasukanSkdnForm, { judul, kepala, kolom }: JenisRekap): IsiForm {
  const { skdn, tempat } = input
  const tabel = tabelF2(kolom)
  const semuaUnsur = semuaUnsurF2(input.fakta)
  return {
    ...bagianBersama(input, skdn),
    cakupan: namaTempat(tempat),
    tempat: [namaTempat(tempat)],
    judul: [judul, `${namaPuskesmas(tempat)}, ${namaKabupaten(tempat)}`.toUpperCase()],
    kepala,
    kolom: tabel.kolom,
    baris: barisF2(kolom, tabel),
    anak: anakForm(skdn, semuaUnsur),
    tanda: semuaUnsur.map((u) => u.kode),
    kaki: kakiRekap(input),
  }
}
