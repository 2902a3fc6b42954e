import type { NilaiGizi } from '../gizi/nilai.ts'
import type { HariUkur } from '../penimbangan/hari-ukur.ts'
import type { JenisKelamin } from '../register/register.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'
import { umurHari } from '../tanggal/umur.ts'
import { nikTerbit } from './sigizi.ts'

/** A child with what is told of it in a month. */
export type AnakFhir = {
  readonly id: string
  readonly nama: string
  readonly jk: JenisKelamin
  readonly tanggalLahir: Tanggal
  readonly nik: string | null
  readonly nikIbu: string | null
  readonly nilai: NilaiGizi
  /** Of the day of its BB/U. */
  readonly lilaMm: number | null
  readonly lkMm: number | null
  readonly dosis: readonly DosisFhir[]
}

/** A dose that was given, on a day that is known. */
export type DosisFhir = {
  readonly id: string
  readonly kode: string
  readonly nama: string
  readonly tanggal: Tanggal
  readonly batch: string | null
  readonly kedaluwarsa: Tanggal | null
  /** Told by a card or by the family: no first-hand record. */
  readonly riwayat: boolean
}

type Coding = { readonly system: string; readonly code: string; readonly display?: string }
type Resource = { readonly resourceType: string } & Readonly<Record<string, unknown>>
type Entri = { readonly fullUrl: string; readonly resource: Resource }

const loinc = (code: string, display: string): Coding => ({ system: 'http://loinc.org', code, display })
const snomed = (code: string): Coding => ({ system: 'http://snomed.info/sct', code })
/** Codes of the ministry begin with OI. */
const istilah = (code: string): Coding =>
  code.startsWith('OI') ? { system: 'http://terminology.kemkes.go.id/CodeSystem/clinical-term', code } : snomed(code)

const sistemNik = 'https://fhir.kemkes.go.id/id/nik'
const sistemNikIbu = 'https://fhir.kemkes.go.id/id/nik-ibu'
const kategori = [
  { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' }] },
]

const kodePanjang = {
  terlentang: loinc('8306-3', 'Body height --lying'),
  berdiri: loinc('8308-9', 'Body height --standing'),
  takTahu: loinc('8302-2', 'Body height'),
} as const
/** From this day on length is height. @source WHO, length below 731 days */
const hariBerdiri = 731
const kodeZ = {
  BBU: ['1153593003', '1153593003'],
  TBU: ['1153590000', '1153604005'],
  BBTB: ['1153598007', '1153600001'],
} as const
const arti: { readonly [I in keyof NilaiGizi]: Readonly<Record<string, string>> } = {
  BBU: { sangatKurang: 'OI000007', kurang: '248342006', normal: '43664005', risikoLebih: 'OI000010' },
  TBU: { sangatPendek: 'OI000011', pendek: '444000005', normal: '17489000', tinggi: '83077003' },
  BBTB: {
    giziBuruk: 'OI000001',
    giziKurang: '248325000',
    giziBaik: '248324001',
    berisikoGiziLebih: 'OI000004',
    giziLebih: '238131007',
    obesitas: '414915002',
  },
}

/** A UUID that follows from a text: the same export twice is the same file. */
export type Uuid = (teks: string) => string

type Ukuran = { readonly code: Coding; readonly tanggal: Tanggal; readonly nilai: number; readonly satuan: string }
type Amatan = Ukuran & { readonly interpretation?: Coding }

/** The measures behind the three indexes, each once a day. */
function ukuran({ nilai, lilaMm, lkMm }: AnakFhir): Ukuran[] {
  const { BBU, TBU, BBTB } = nilai
  const berat = ({ tanggal, bbG }: HariUkur): Ukuran[] =>
    bbG === null ? [] : [{ code: loinc('29463-7', 'Body weight'), tanggal, nilai: bbG / 1000, satuan: 'kg' }]
  const panjang = ({ tanggal, tbMm, caraUkur }: HariUkur): Ukuran[] =>
    tbMm === null ? [] : [{ code: kodePanjang[caraUkur ?? 'takTahu'], tanggal, nilai: tbMm / 10, satuan: 'cm' }]
  const semua = [
    ...[BBU, BBTB].flatMap((satu) => (satu ? berat(satu.hari) : [])),
    ...[TBU, BBTB].flatMap((satu) => (satu ? panjang(satu.hari) : [])),
  ]
  const sekali = new Map(semua.map((satu) => [`${satu.code.code} ${satu.tanggal}`, satu]))
  const hari = BBU?.hari.tanggal
  const lain: Ukuran[] =
    hari === undefined
      ? []
      : [
          ...(lkMm === null
            ? []
            : [
                {
                  code: loinc('9843-4', 'Head Occipital-frontal circumference'),
                  tanggal: hari,
                  nilai: lkMm / 10,
                  satuan: 'cm',
                },
              ]),
          ...(lilaMm === null ? [] : [{ code: snomed('284473002'), tanggal: hari, nilai: lilaMm / 10, satuan: 'cm' }]),
        ]
  return [...sekali.values(), ...lain]
}

/** One z an index; none with oedema or outside the tables, and no class to one no child has. */
function nilaiZ({ nilai, tanggalLahir }: AnakFhir): Amatan[] {
  return (['BBU', 'TBU', 'BBTB'] as const).flatMap((indeks) => {
    const satu = nilai[indeks]
    if (satu === null || satu.z === null) return []
    const { tanggal } = satu.hari
    const [pendek, panjang] = kodeZ[indeks]
    const code = snomed(umurHari(tanggalLahir, tanggal) < hariBerdiri ? pendek : panjang)
    const kelas = arti[indeks][satu.kelas]
    const arah = kelas === undefined ? {} : { interpretation: istilah(kelas) }
    return [{ code, tanggal, nilai: satu.z, satuan: '{Zscore}', ...arah }]
  })
}

function observation({ code, tanggal, nilai, satuan, interpretation }: Amatan, subject: string): Resource {
  return {
    resourceType: 'Observation',
    status: 'final',
    category: kategori,
    code: { coding: [code] },
    subject: { reference: subject },
    effectiveDateTime: tanggal,
    valueQuantity: { value: nilai, unit: satuan, system: 'http://unitsofmeasure.org', code: satuan },
    ...(interpretation === undefined ? {} : { interpretation: [{ coding: [interpretation] }] }),
  }
}

/** The codes of the ministry name a product each, which the book does not know: the vaccine is named in words. */
function immunization({ nama, kode, tanggal, batch, kedaluwarsa, riwayat }: DosisFhir, patient: string): Resource {
  return {
    resourceType: 'Immunization',
    status: 'completed',
    vaccineCode: { text: `${nama} (${kode})` },
    patient: { reference: patient },
    occurrenceDateTime: tanggal,
    primarySource: !riwayat,
    ...(batch === null ? {} : { lotNumber: batch }),
    ...(kedaluwarsa === null ? {} : { expirationDate: kedaluwarsa }),
  }
}

/** By what the ministry knows a child: its own number, else that of its mother; null where there is neither. */
export function pengenal({ nik, nikIbu }: Pick<AnakFhir, 'nik' | 'nikIbu'>) {
  const [sendiri, ibu] = [nikTerbit(nik), nikTerbit(nikIbu)]
  if (sendiri !== null) return { system: sistemNik, value: sendiri }
  return ibu === null ? null : { system: sistemNikIbu, value: ibu }
}

const gender = { L: 'male', P: 'female' } as const

function entriAnak(anak: AnakFhir, uuid: Uuid): Entri[] {
  const url = (bagian: string) => `urn:uuid:${uuid(`${anak.id} ${bagian}`)}`
  const patient = url('Patient')
  const identifier = pengenal(anak)
  const resource: Resource = {
    resourceType: 'Patient',
    ...(identifier === null ? {} : { identifier: [{ use: 'official', ...identifier }] }),
    active: true,
    name: [{ use: 'official', text: anak.nama }],
    gender: gender[anak.jk],
    birthDate: anak.tanggalLahir,
  }
  return [
    { fullUrl: patient, resource },
    ...[...ukuran(anak), ...nilaiZ(anak)].map((satu) => ({
      fullUrl: url(`${satu.code.code} ${satu.tanggal}`),
      resource: observation(satu, patient),
    })),
    ...anak.dosis.map((satu) => ({ fullUrl: url(`Immunization ${satu.id}`), resource: immunization(satu, patient) })),
  ]
}

/**
 * The children of a month with their measures, z-scores and doses, as SATUSEHAT takes them.
 *
 * @source HL7 FHIR R4; profiles of SATUSEHAT; docs/aturan/gizi.md, "Berkas untuk aplikasi lain"
 */
export function bundelFhir(anak: readonly AnakFhir[], uuid: Uuid) {
  return { resourceType: 'Bundle', type: 'collection', entry: anak.flatMap((satu) => entriAnak(satu, uuid)) }
}
