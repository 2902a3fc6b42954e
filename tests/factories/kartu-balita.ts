import type { KartuBalita, RiwayatTimbang } from '#shared/contract/balita.ts'
import { umurBulanPenuh, umurHari } from '#shared/domain/tanggal/umur.ts'

export const lahir = '2025-01-20'

const uuid = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** A weighing of the girl of these tests on a day, in grams. */
export function timbang(tanggal: string, bbG: number | null, more: Partial<RiwayatTimbang> = {}): RiwayatTimbang {
  return {
    id: uuid(Number(tanggal.replaceAll('-', ''))),
    tanggal,
    tempat: 'Melati 2',
    umurBulan: umurBulanPenuh(lahir, tanggal),
    umurHari: umurHari(lahir, tanggal),
    bbG,
    bbKetikan: null,
    tbMm: null,
    tbKetikan: null,
    caraUkur: null,
    lilaMm: null,
    lkMm: null,
    vitaminA: null,
    obatCacing: null,
    asi: null,
    edema: false,
    catatan: null,
    dihitung: bbG !== null,
    luarS: null,
    huruf: 'T',
    hurufHitung: 'T',
    naikG: 100,
    kbmG: 200,
    bbLaluG: null,
    duaT: false,
    bgm: false,
    pengganti: 'tidakAda',
    penggantiAlasan: null,
    naikMenurutBerkas: null,
    pertanyaan: [],
    asal: null,
    versi: 1,
    ...more,
  }
}

/** A girl born 20-01-2025, member of Melati 2 from birth; weighings newest first. */
export function kartuBalita(penimbangan: RiwayatTimbang[], more: Partial<KartuBalita> = {}): KartuBalita {
  return {
    id: uuid(1),
    versi: 1,
    isi: {
      nama: 'Aisyah Contoh',
      jk: 'P',
      tanggalLahir: lahir,
      tanggalLahirPerkiraan: false,
      nik: null,
      noKk: null,
      namaIbu: 'Siti Contoh',
      nikIbu: null,
      namaAyah: null,
      alamat: null,
      dusun: null,
      rt: null,
      rw: null,
      telepon: null,
      noJkn: null,
      gakin: null,
      anakKe: null,
      bbLahirG: null,
      pbLahirMm: null,
      lkLahirMm: null,
      imd: null,
      catatan: null,
    },
    nikStatus: 'belum',
    kodeSementara: null,
    umurBulan: 21,
    keadaan: 'aktif',
    meninggalPada: null,
    posyanduId: uuid(2),
    posyandu: 'Melati 2',
    keanggotaan: [
      {
        id: uuid(3),
        posyanduId: uuid(2),
        posyandu: 'Melati 2',
        mulai: lahir,
        sebabMulai: 'lahir',
        sampai: null,
        sebabSampai: null,
        keterangan: null,
      },
    ],
    kms: [],
    penimbangan,
    peringatan: [],
    saudara: [],
    ...more,
  }
}
