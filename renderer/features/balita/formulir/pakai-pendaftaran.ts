import { useRef, useState } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { call } from '#renderer/lib/call.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import { createSekali } from '#renderer/lib/sekali.ts'
import type { BalitaIsi } from '#shared/contract/balita.ts'
import { asalKosong, type IsianAnggota, isAsalWajib, readAnggota, type SalahAnggota, sebabAwal } from './anggota.ts'
import { type Belum, listBelum } from './belum.ts'
import {
  anakKosong,
  type Bacaan,
  type IsianAnak,
  type IsianKeluarga,
  keluargaKosong,
  kembarOf,
  readIsian,
  type Salah,
} from './isian.ts'
import type { Kms } from './isian-anggota.tsx'
import { salahDariGagal } from './salah-dari-gagal.ts'

type AnakBerkunci = IsianAnak & { readonly kunci: number }

/** The children of the form, each with a key of its own so that fields stay with their child. */
function useAnak() {
  // A name that was looked for and not found comes along: beside the address, never in it.
  const { nama = '' } = (useLocation().state ?? {}) as { readonly nama?: string }
  const kunci = useRef(0)
  const withKunci = (isian: IsianAnak): AnakBerkunci => {
    kunci.current += 1
    return { ...isian, kunci: kunci.current }
  }
  const [anak, setAnak] = useState<readonly AnakBerkunci[]>(() => [withKunci({ ...anakKosong, nama })])
  return {
    anak,
    /** What the name was before anybody typed here. */
    namaAwal: nama,
    change: (index: number, patch: Partial<IsianAnak>) =>
      setAnak((now) => now.map((satu, i) => (i === index ? { ...satu, ...patch } : satu))),
    /** @returns the key of the twin */
    addKembar: (): number => {
      const kembar = withKunci(kembarOf(anak.at(-1) ?? anakKosong))
      setAnak([...anak, kembar])
      return kembar.kunci
    },
    remove: (index: number) => setAnak((now) => now.filter((_, i) => i !== index)),
    reset: () => setAnak([withKunci(anakKosong)]),
  }
}

/** What twins share is wrong once, however many children there are. */
function countSalah(bacaan: readonly Bacaan[], keluarga: IsianKeluarga, anggota: SalahAnggota): number {
  const fields = bacaan.flatMap(({ salah }, i) =>
    Object.keys(salah).map((kolom) => (kolom in keluarga ? kolom : `${i}${kolom}`)),
  )
  return new Set(fields).size + Object.keys(anggota).length
}

/** The posyandu a new child most likely belongs to: the one whose sheet led here, else the only one there is. */
function usePosyanduAwal(): string | null {
  const { posyandu } = useKeadaan()
  const [params] = useSearchParams()
  const asked = posyandu.find((p) => p.id === params.get('posyandu'))
  return asked?.id ?? (posyandu.length === 1 ? (posyandu[0]?.id ?? null) : null)
}

/** What is typed: children, family, membership and KMS. */
function useKetikan() {
  const posyanduAwal = usePosyanduAwal()
  const { hariIni } = useKeadaan()
  const daftar = useAnak()
  const [keluarga, setKeluarga] = useState<IsianKeluarga>(keluargaKosong)
  const [kms, setKms] = useState<Kms>(null)
  const [ketikanAnggota, setAnggota] = useState<IsianAnggota>({ ...asalKosong, posyanduId: posyanduAwal })
  const sebab = ketikanAnggota.sebab ?? sebabAwal(daftar.anak[0]?.tanggalLahir ?? '', hariIni)
  const asalWajib = isAsalWajib(daftar.anak, hariIni)
  return {
    hariIni,
    daftar,
    keluarga,
    kms,
    anggota: { ...ketikanAnggota, sebab },
    asalWajib,
    setKms,
    changeKeluarga: (patch: Partial<IsianKeluarga>) => setKeluarga((now) => ({ ...now, ...patch })),
    changeAnggota: (patch: Partial<IsianAnggota>) => setAnggota((now) => ({ ...now, ...patch })),
    /** Empties the form for the next child; the posyandu and the hamlet stay. */
    reset: () => {
      daftar.reset()
      setKeluarga(({ dusun }) => ({ ...keluargaKosong, dusun }))
      setKms(null)
      setAnggota((now) => ({ ...now, ...asalKosong }))
    },
  }
}

/** What is asked once more before a child is stored. */
export type Ditanya = { readonly belum: readonly Belum[]; readonly serupa: number }

function stillAsked({ belum, serupa }: Ditanya, kosong: readonly Belum[]): Ditanya | null {
  const rest = belum.filter((satu) => kosong.includes(satu))
  return rest.length > 0 || serupa > 0 ? { belum: rest, serupa } : null
}

/** How many children of the book look like those about to be stored: asked anew, typing may have been faster. */
async function countSerupa(anak: readonly BalitaIsi[]): Promise<number> {
  const answers = await Promise.all(anak.map((isi) => call('balita.check', { id: null, isi }).catch(() => [])))
  const ids = answers.flat().flatMap(({ orangId }) => orangId ?? [])
  return new Set(ids).size
}

type Tersimpan = { readonly id: string; readonly nama: string[] }

/** The form of a new child or of twins: what is typed, what is wrong with it, and writing it down. */
export function usePendaftaran() {
  const ketikan = useKetikan()
  const { daftar, keluarga, anggota, kms } = ketikan
  const [ditolak, setDitolak] = useState(0)
  const [ditanya, setDitanya] = useState<Ditanya | null>(null)
  const tersimpan = useRef(false)
  const [sekali] = useState(createSekali)
  const create = useMutate('balita.create')
  const bacaan = daftar.anak.map((satu) => readIsian(satu, keluarga))
  const lahir = bacaan.flatMap(({ isi: { tanggalLahir } }) => tanggalLahir ?? []).sort()
  const batas = { lahir: lahir.at(-1) ?? null, hariIni: ketikan.hariIni }
  const { baru, salah: salahAnggota } = readAnggota(anggota, ketikan.asalWajib, batas)
  const banyakSalah = countSalah(bacaan, keluarga, salahAnggota)
  const isi = bacaan.map((read) => read.isi)
  const kosong = [...new Set(daftar.anak.flatMap((anak) => listBelum(anak, keluarga)))]
  const refuse = (pertanyaan: Ditanya | null = null) => {
    setDitanya(pertanyaan)
    setDitolak((count) => count + 1)
    return null
  }
  const write = async (): Promise<Tersimpan | null> => {
    if (baru === null) return refuse()
    try {
      const punyaKms = kms === null ? null : kms === 'ya'
      const { id } = await create.mutateAsync({ anak: isi, keanggotaan: baru, punyaKms })
      tersimpan.current = true
      return { id: id[0] ?? '', nama: isi.map(({ nama }) => nama) }
    } catch {
      // Shown beside the fields through `failure`.
      return refuse()
    }
  }
  const attempt = async (yakin: boolean): Promise<Tersimpan | null> => {
    if (banyakSalah > 0) return refuse()
    if (yakin) return write()
    const serupa = await countSerupa(isi)
    return kosong.length > 0 || serupa > 0 ? refuse({ belum: kosong, serupa }) : write()
  }
  const tegasOf = (index: number): Salah =>
    ditolak > 0 ? { ...salahDariGagal(create.error, 'anak', index), ...bacaan[index]?.salah } : {}
  return {
    ...ketikan,
    ditolak,
    // What was filled in since is asked no more.
    ditanya: ditanya && stillAsked(ditanya, kosong),
    banyakSalah,
    sibuk: create.isPending,
    failure: create.error,
    salahAnggota: ditolak > 0 ? salahAnggota : {},
    sisiKeluarga: { salah: bacaan[0]?.salah ?? {}, tegas: tegasOf(0), tanya: {} },
    tegasOf,
    /** Whether something typed would be lost. */
    isKotor: () => {
      const [first, ...twins] = daftar.anak
      const isDiketik = (anak?: IsianAnak) => anak !== undefined && anak.nama !== '' && anak.nama !== daftar.namaAwal
      return !tersimpan.current && (twins.length > 0 || isDiketik(first) || keluarga.namaIbu !== '')
    },
    /** @param yakin the questions were seen, and it is to be stored nevertheless. @returns null when it was not */
    save: async (yakin = false): Promise<Tersimpan | null> =>
      sekali.isBerjalan() ? null : sekali.jalankan(() => attempt(yakin)),
    reset: () => {
      ketikan.reset()
      setDitolak(0)
      setDitanya(null)
      create.reset()
      tersimpan.current = false
    },
  }
}
