import { kunciNama } from '../domain/identitas/kunci-nama.ts'
import { statusNik } from '../domain/identitas/nik.ts'
import { isNamaBayi } from '../domain/impor/nama-bayi.ts'
import type { JenisKelamin } from '../domain/register/register.ts'
import type { Tanggal } from '../domain/tanggal/tanggal.ts'
import type { BarisAnak } from './baca.ts'
import type { AnakBuku } from './rencana.ts'
import type { Soal } from './soal.ts'

/** One child of a workbook, from all its rows. */
export type AnakLembar = {
  readonly kunci: string
  nama: string
  nik: string | null
  jk: JenisKelamin | null
  tanggalLahir: Tanggal | null
  ibu: string | null
  ayah: string | null
  rt: string | null
  rw: string | null
  posyandu: string | null
  readonly namaKunci: string
  readonly no: Set<string>
  readonly baris: BarisAnak[]
}

const nikAda = (nik: string | null) => (statusNik(nik) === 'resmi' ? nik : null)
const samaIbu = (a: string | null, b: string | null) => a !== null && b !== null && kunciNama(a) === kunciNama(b)
const bedaIbu = (a: string | null, b: string | null) => {
  if (a === null || b === null) return false
  const [satu, dua] = [kunciNama(a).split(' '), kunciNama(b).split(' ')]
  const [pendek, panjang] = satu.length <= dua.length ? [satu, dua] : [dua, satu]
  return !pendek.every((kata) => panjang.includes(kata))
}

/** Whether what both say forbids that they are one child. */
function isLain(anak: AnakLembar, { siapa }: BarisAnak): boolean {
  const [a, b] = [nikAda(anak.nik), nikAda(siapa.nik)]
  if (a !== null && b !== null) return a !== b
  if (anak.tanggalLahir !== null && siapa.tanggalLahir !== null && anak.tanggalLahir !== siapa.tanggalLahir) return true
  return bedaIbu(anak.ibu, siapa.ibu)
}

function satukan(anak: AnakLembar, baris: BarisAnak): void {
  const { siapa } = baris
  for (const isian of ['nik', 'jk', 'tanggalLahir', 'ibu', 'ayah', 'rt', 'rw', 'posyandu'] as const) {
    // Each field has the same type on both sides; TypeScript does not follow a loop over them.
    if (anak[isian] === null) (anak as Record<string, unknown>)[isian] = siapa[isian]
  }
  if (siapa.no !== null) anak.no.add(siapa.no)
  anak.baris.push(baris)
}

function anakBaru(kunci: string, baris: BarisAnak): AnakLembar {
  const { nama, nik, jk, tanggalLahir, ibu, ayah, rt, rw, posyandu, no } = baris.siapa
  return {
    ...{ kunci, nama, nik, jk, tanggalLahir, ibu, ayah, rt, rw, posyandu },
    namaKunci: kunciNama(nama),
    no: new Set(no === null ? [] : [no]),
    baris: [baris],
  }
}

/** `ganda`: somebody must say which; `tolak`: the row contradicts itself; null: nobody yet. */
type Cocok = AnakLembar | 'ganda' | 'tolak' | null

/** Whether a name shares no word with those a child has; a newborn may have been named since. */
function isNamaAsing(anak: AnakLembar, nama: string): boolean {
  if (isNamaBayi(nama) || isNamaBayi(anak.nama)) return false
  const kata = kunciNama(nama).split(' ')
  return !anak.namaKunci.split(' ').some((satu) => kata.includes(satu))
}

/** Who of those known a row is about. */
function cari(kenal: readonly AnakLembar[], baris: BarisAnak, soal: Soal): Cocok {
  const { siapa, adaPembeda } = baris
  const nik = nikAda(siapa.nik)
  const seNik = nik === null ? undefined : kenal.find((anak) => nikAda(anak.nik) === nik)
  if (seNik) return isNamaAsing(seNik, siapa.nama) ? 'tolak' : seNik
  const senama = kenal.filter(({ namaKunci }) => namaKunci === kunciNama(siapa.nama))
  const cocok = senama.filter((anak) => !isLain(anak, baris))
  const pasti = cocok.filter(
    (anak) => (siapa.tanggalLahir !== null && anak.tanggalLahir === siapa.tanggalLahir) || samaIbu(anak.ibu, siapa.ibu),
  )
  if (pasti.length === 1) return pasti[0] ?? null
  if (adaPembeda && (siapa.tanggalLahir !== null || siapa.ibu !== null) && pasti.length === 0) return null
  const calon = pasti.length > 1 ? pasti : cocok
  const senomor = calon.filter(({ no }) => siapa.no === null || no.size === 0 || no.has(siapa.no))
  if (calon.length <= 1) return calon[0] ?? null
  const [satu, ...lagi] = senomor
  if (satu && lagi.length === 0) return satu
  return tanyaSiapa(calon, baris, soal)
}

type Pembeda = Pick<AnakLembar, 'tanggalLahir' | 'ibu'>

/** Asks which of several of one name a row is about. */
function tanyaSiapa<A extends Pembeda>(
  calon: readonly A[],
  { lembar, baris, siapa }: BarisAnak,
  soal: Soal,
): A | 'ganda' {
  const sebut = ({ tanggalLahir, ibu }: Pembeda) => `${tanggalLahir ?? ''}|${ibu ?? ''}`
  const jawab = soal.tanya(
    'namaGanda',
    { lembar, baris, kolom: null },
    {
      ...{ nilai: siapa.nama, saran: null, pilihan: calon.map(sebut) },
      kalimat: `Ada ${calon.length} anak bernama ${siapa.nama}. Yang mana baris ini? Pilih menurut tanggal lahir dan ibunya.`,
    },
  )
  return jawab === null ? 'ganda' : (calon.find((anak) => sebut(anak) === jawab) ?? 'ganda')
}

/**
 * What a row does not say of a child the book knows: where its name is that of one child only, it is that child.
 *
 * Of a row that says who it is, the book finds the child by itself.
 */
function dariBuku(
  anak: AnakLembar,
  baris: BarisAnak,
  senama: (nama: string) => readonly AnakBuku[],
  soal: Soal,
): AnakLembar | 'ganda' {
  if (anak.tanggalLahir !== null || nikAda(anak.nik) !== null) return anak
  const calon = senama(anak.nama).filter(
    ({ jk, ibu }) => !bedaIbu(ibu, anak.ibu) && (jk === null || anak.jk === null || jk === anak.jk),
  )
  if (calon.length === 0) return anak
  const [satu] = calon
  const pilih = calon.length === 1 ? satu : tanyaSiapa(calon, baris, soal)
  if (pilih === 'ganda' || !pilih) return 'ganda'
  return {
    ...anak,
    tanggalLahir: pilih.tanggalLahir,
    jk: anak.jk ?? pilih.jk,
    ibu: anak.ibu ?? pilih.ibu,
    nik: anak.nik ?? pilih.nik,
  }
}

export type Dikenali = {
  readonly anak: readonly AnakLembar[]
  /** Rows that wait for somebody to say whose they are. */
  readonly menunggu: readonly BarisAnak[]
}

/**
 * Puts the rows of a workbook together by child: those of identity sheets first, then as they stand.
 *
 * Nothing is merged without certainty: two of one name with another birth date or mother are two children.
 */
export function kenaliAnak(
  semua: readonly BarisAnak[],
  senama: (nama: string) => readonly AnakBuku[],
  soal: Soal,
): Dikenali {
  const anak: AnakLembar[] = []
  const menunggu: BarisAnak[] = []
  const adaInduk = semua.some(({ induk }) => induk)
  for (const baris of [...semua.filter(({ induk }) => induk), ...semua.filter(({ induk }) => !induk)]) {
    const cocok = cari(anak, baris, soal)
    if (cocok === 'ganda') menunggu.push(baris)
    else if (cocok === 'tolak')
      soal.tolak({
        ...{ lembar: baris.lembar, baris: baris.baris, kolom: 'nik', nilai: baris.siapa.nama },
        alasan: 'NIK ini sudah dipakai anak dengan nama lain di berkas ini. Salah satunya keliru; betulkan dulu.',
      })
    else if (cocok) satukan(cocok, baris)
    else {
      const baru = dariBuku(anakBaru(`c${anak.length + 1}`, baris), baris, senama, soal)
      if (baru === 'ganda') {
        menunggu.push(baris)
        continue
      }
      anak.push(baru)
      if (adaInduk && !baris.induk)
        soal.ingatkan({
          ...{ lembar: baris.lembar, baris: baris.baris, kolom: 'nama', nilai: baris.siapa.nama },
          alasan: 'Nama ini tidak ada di lembar induk. Dicatat sebagai anak baru; periksa ejaannya.',
        })
    }
  }
  return { anak, menunggu }
}
