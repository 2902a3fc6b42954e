import { useRef, useState } from 'react'
import { call } from '#renderer/lib/call.ts'
import { useMutate } from '#renderer/lib/query.ts'
import { createSekali } from '#renderer/lib/sekali.ts'
import type { BalitaIsi } from '#shared/contract/balita.ts'
import { readAnggota, type SalahAnggota } from './anggota.ts'
import { type Bacaan, readIsian, type Salah } from './baca-isian.ts'
import { type Belum, listBelum } from './belum.ts'
import type { IsianAnak, IsianKeluarga } from './isian.ts'
import { salahDariGagal } from './salah-dari-gagal.ts'
import { useKetikan } from './use-ketikan.ts'

/** What twins share is wrong once, however many children there are. */
function countSalah(bacaan: readonly Bacaan[], keluarga: IsianKeluarga, anggota: SalahAnggota): number {
  const fields = bacaan.flatMap(({ salah }, i) =>
    Object.keys(salah).map((kolom) => (kolom in keluarga ? kolom : `${i}${kolom}`)),
  )
  return new Set(fields).size + Object.keys(anggota).length
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
