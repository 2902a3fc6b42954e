/**
 * What a posyandu keeps in its cupboard.
 *
 * @source docs/aturan/persediaan.md
 */
export type Bahan = {
  readonly nama: string
  /** What is counted: of a vaccine its vials. */
  readonly satuan: string
  readonly vaksin: boolean
}

const barang = (nama: string, satuan: string): Bahan => ({ nama, satuan, vaksin: false })
const vaksin = (nama: string, satuan = 'vial'): Bahan => ({ nama: `vaksin ${nama}`, satuan, vaksin: true })

export const daftarBahan = {
  kms: barang('KMS', 'lembar'),
  bukuKia: barang('Buku KIA', 'buku'),
  oralit: barang('oralit', 'sachet'),
  zinc: barang('zinc', 'tablet'),
  vitBiru: barang('vitamin A biru', 'kapsul'),
  vitMerah: barang('vitamin A merah', 'kapsul'),
  ttd: barang('tablet tambah darah', 'tablet'),
  mms: barang('MMS', 'tablet'),
  obatCacing: barang('obat cacing', 'tablet'),
  stikGula: barang('stik gula darah', 'lembar'),
  pmtKemasan: barang('PMT kemasan', 'bungkus'),
  vaksinHb0: vaksin('HB0', 'uniject'),
  vaksinBcg: vaksin('BCG'),
  vaksinOpv: vaksin('polio tetes'),
  vaksinDpt: vaksin('DPT-HB-Hib'),
  vaksinHeksa: vaksin('heksavalen'),
  vaksinPcv: vaksin('PCV'),
  vaksinRv: vaksin('rotavirus'),
  vaksinIpv: vaksin('IPV'),
  vaksinMr: vaksin('MR'),
  vaksinJe: vaksin('JE'),
  vaksinTd: vaksin('Td'),
  lainnya: barang('lainnya', 'buah'),
} as const satisfies Readonly<Record<string, Bahan>>

export type KodeBahan = keyof typeof daftarBahan
export const kodeBahan = Object.keys(daftarBahan) as [KodeBahan, ...KodeBahan[]]

export function bahanOf(kode: KodeBahan): Bahan {
  return daftarBahan[kode]
}
