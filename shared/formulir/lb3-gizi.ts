import { kunciNama, tanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import type { Desa } from './lb3-gizi/hitung.ts'
import { kolomGenerasi } from './lb3-gizi/kolom.ts'
import type { Masukan } from './masukan.ts'
import type { GayaForm } from './model.ts'
import { namaKabupaten, namaPuskesmas, namaTempat } from './nama.ts'
import { type BarisTabel, susunTabel } from './tabel.ts'

/** From this month on SIGIZI takes the table of 2026. */
const bulanGenerasi2026 = '2026-01'

type MasukanLb3 = Masukan<'skdn' | 'gizi'>

/** A row a desa: posyandu without one are of the desa of the Pustu. */
function barisDesa({ skdn, gizi, kepala, tempat, posyanduId }: MasukanLb3): BarisTabel<Desa>[] {
  const asked = skdn.posyandu.filter(({ posyandu: { id } }) => posyanduId === null || id === posyanduId)
  const desaOf = (id: string) => tanpaAwalan('desa', kepala.get(id)?.desa ?? tempat.desa ?? '')
  const perDesa = Map.groupBy(asked, ({ posyandu: { id } }) => kunciNama('desa', desaOf(id)))
  return [...perDesa].map(([kunci, list], i) => {
    const nama = desaOf(list[0]?.posyandu.id ?? '')
    return {
      id: `desa ${kunci}`,
      sebut: nama,
      isi: {
        ...{ no: i + 1, nama, puskesmas: tempat.puskesmas, bulan: skdn.bulan, tahun: gizi },
        posyandu: new Set(list.map(({ posyandu: { id } }) => id)),
        skdn: list.flatMap(({ anak }) => anak),
      },
    }
  })
}

const judul = 'LAPORAN BULANAN GIZI (LB3/SIGIZI)'
const kertas = { ukuran: 'F4', arah: 'landscape', tepiMm: 10 } as const
const gaya: GayaForm = { hurufPt: 7, sisiPt: 0.8, atasPt: [2.4, 2.4], tinggi: 'rapat' }

function isiLb3(input: MasukanLb3): IsiForm | null {
  const { skdn, tempat, posyanduId, kepala, varian, pengaturan } = input
  const one = posyanduId === null ? null : kepala.get(posyanduId)
  if (one === undefined) return null
  const generasi = skdn.bulan < bulanGenerasi2026 ? '2025' : varian
  return {
    cakupan: one === null ? namaTempat(tempat) : one.nama,
    tempat: [one === null ? namaTempat(tempat) : one.nama],
    judul: [judul, formatBulan(skdn.bulan).toUpperCase()],
    kepala: [
      [
        { label: 'Unit pelapor', nilai: namaTempat(tempat) },
        { label: 'Puskesmas', nilai: namaPuskesmas(tempat) },
      ],
      [
        { label: 'Kecamatan', nilai: tempat.kecamatan },
        { label: 'Kabupaten', nilai: namaKabupaten(tempat) },
      ],
    ],
    sementara: skdn.sementara,
    kaki: [
      'Sel kosong: registernya belum ada di buku ini, jadi bukan nol.',
      'z di luar rentang wajar WHO tidak dihitung sebagai stunting, wasting, overweight, atau underweight.',
    ],
    ...susunTabel({
      kolom: kolomGenerasi[generasi] ?? [],
      baris: barisDesa(input),
      tata: { kertas: { ...kertas, ukuran: pengaturan.kertas }, gaya },
      jumlah: { kolom: 'Kelurahan', sebut: 'JUMLAH', stok: 'jumlah' },
    }),
  }
}

/**
 * The monthly table of nutrition as SIGIZI takes it: one row a desa.
 *
 * @source headings of the SIGIZI sheets of 2025 and 2026; docs/aturan/formulir.md, "LB3 gizi"; docs/aturan/gizi.md
 */
export const lb3Gizi = formulir({
  kode: 'lb3-gizi',
  sebut: 'LB3 Gizi',
  kodeCetak: 'LB3/SIGIZI',
  judul,
  periode: 'bulan',
  bentuk: 'rekap',
  cakupan: 'tempat',
  satuan: 'anak',
  pembuat: semuaTempat,
  bahan: ['skdn', 'gizi'],
  varian: ['2026', '2025'],
  setelan: {},
  kertas,
  gaya,
  nomorKolom: true,
  barisKosong: 0,
  tandaTangan: 'pustu',
  lampiran: [],
  tiapBulan: false,
  susun: isiLb3,
})
