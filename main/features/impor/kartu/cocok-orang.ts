import { createTempatLain, listAnakLuar } from '#main/db/anak-luar.ts'
import type { Db } from '#main/toko/toko.ts'
import { samarkanNik } from '#shared/domain/identitas/nik.ts'
import type { BarisImpor, Catatan } from '#shared/domain/impor/baris-impor.ts'
import { judulIdentitas } from '#shared/kartu/identitas.ts'
import type { BarisRegister } from '#shared/kartu/impor/baris.ts'
import type { HeaderKartu } from '#shared/kartu/impor/judul.ts'
import type { AnakCocok } from '../anak-dikenal.ts'
import { createNote } from '../bahan-rencana.ts'
import { listTempatOrang } from '../impor.repository.ts'
import { createBalitaMatcher } from '../match-balita.ts'
import type { PosyanduMatcher } from '../match-posyandu.ts'
import { listOrang } from './kartu.repository.ts'

const tanpaUkuran: BarisImpor['ukuran'] = {
  bbG: null,
  tbMm: null,
  caraUkur: null,
  lilaMm: null,
  lkMm: null,
  vitaminA: null,
  obatCacing: null,
  asi: null,
  edema: null,
  naik: null,
}

/** A row as the matcher of persons reads it. */
function toBarisImpor({ baris, identitas, posyandu, kunjungan }: BarisRegister): BarisImpor {
  const { namaSuami: _, ...siapa } = identitas
  return {
    baris,
    posyandu,
    tanggal: kunjungan?.tanggal ?? null,
    ukuran: tanpaUkuran,
    punyaKia: null,
    identitas: { ...siapa, anakKe: null, bbLahirG: null, pbLahirMm: null, lkLahirMm: null },
  }
}

/** Headings of the file by the names the planning of an identity has for them. */
export function judulCatatan(header: HeaderKartu) {
  return new Map(
    Object.entries(judulIdentitas).flatMap(([kolom, kode]) => {
      const judul = header.kolom.get(kode)
      return judul ? [[kolom as keyof typeof judulIdentitas, judul] as const] : []
    }),
  )
}

export type OrangCocok = AnakCocok & { readonly register: readonly BarisRegister[] }

type OrangTercocok = {
  readonly cocok: readonly OrangCocok[]
  readonly ditolak: Catatan[]
  /** Refused rows about persons of other Pustu. */
  readonly milikLain: number
  readonly peringatan: Catatan[]
}

/** Assigns every row its posyandu and its person, as `impor balita` does; what cannot be assigned is refused. */
export function cocokkanOrang(
  db: Db,
  { baris, header }: { readonly baris: readonly BarisRegister[]; readonly header: HeaderKartu },
  posyandu: PosyanduMatcher,
): OrangTercocok {
  const rows = baris.map(toBarisImpor)
  const matcher = createBalitaMatcher(
    { orang: listOrang(db), tempat: listTempatOrang(db), luar: listAnakLuar(db), tempatLain: createTempatLain(db) },
    rows,
    'orang',
  )
  const [ditolak, peringatan]: [Catatan[], Catatan[]] = [[], []]
  const judul = judulCatatan(header)
  let milikLain = 0
  const [refuse, warn] = [createNote(ditolak, judul), createNote(peringatan, judul)]
  for (const row of rows) {
    const { identitas } = row
    const quote = (kolom: 'nik' | 'nama' | 'tanggalLahir' | 'posyandu') => {
      if (kolom === 'posyandu') return row.posyandu?.nama ?? ''
      return kolom === 'nik' ? samarkanNik(identitas.nik ?? '') : (identitas[kolom] ?? '')
    }
    const tempat = posyandu.match(row.posyandu?.nama ?? '', row.posyandu?.desa ?? null, row.baris)
    if (tempat.kind === 'ambigu') {
      const alasan = `Ada beberapa posyandu dengan nama ini: ${tempat.pilihan.join('; ')}. Isi kolom Desa/Kel.`
      refuse(row.baris, 'posyandu', quote('posyandu'), alasan)
      continue
    }
    const hasil = matcher.match({ ...row, posyanduId: tempat.id })
    if (hasil.kind !== 'ada') {
      if (hasil.kind === 'luar') milikLain++
      refuse(row.baris, hasil.alasan.kolom, quote(hasil.alasan.kolom), hasil.alasan.alasan)
      continue
    }
    posyandu.use(tempat.id)
    for (const { kolom, alasan } of hasil.peringatan) warn(row.baris, kolom, quote(kolom), alasan)
  }
  const byNomor = new Map(baris.map((satu) => [satu.baris, satu]))
  const cocok = matcher.listCocok().map((satu) => ({
    ...satu,
    register: satu.baris.flatMap(({ baris: nomor }) => byNomor.get(nomor) ?? []),
  }))
  return { cocok, ditolak, milikLain, peringatan }
}
