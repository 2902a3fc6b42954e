import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call } from '#renderer/lib/call.ts'
import { pesanGagal } from '#renderer/lib/failure.ts'
import { AppFailure } from '#shared/contract/failure.ts'
import type { HasilImporLembar } from '#shared/contract/impor-lembar.ts'
import { bacaBase64, tolakPilihan } from '../baca-berkas.ts'
import { pesanBerkasHilang } from '../kerjakan.ts'
import type { Kata } from './petaan.ts'

type Berkas = { readonly nama: string; readonly ukuran: number; readonly isiBase64: string }

/** How far she is with one workbook. */
export type Keadaan =
  | { readonly kind: 'pilih'; readonly pesan: string | null }
  | {
      readonly kind: 'terbaca'
      readonly berkas: Berkas
      readonly kata: Kata
      readonly hasil: HasilImporLembar
      readonly pesan: string | null
    }
  | { readonly kind: 'masuk'; readonly berkas: Berkas; readonly hasil: HasilImporLembar }

const kalimat = (cause: unknown) => {
  if (cause instanceof AppFailure) return pesanGagal(cause)
  return cause instanceof DOMException
    ? pesanBerkasHilang
    : 'Ada yang tidak beres di jendela ini. Tidak ada yang berubah. Coba sekali lagi.'
}

/** Leads a workbook kept by hand into the book: each answer and correction is tried at once, nothing is written before she agrees. */
export function useBukuKerja() {
  const client = useQueryClient()
  const [keadaan, setKeadaan] = useState<Keadaan>({ kind: 'pilih', pesan: null })
  const [sibuk, setSibuk] = useState(false)
  /** The newest attempt: an older one that ends later says nothing. */
  const giliran = useRef(0)

  const coba = async (berkas: Berkas, kata: Kata): Promise<void> => {
    const ini = ++giliran.current
    setSibuk(true)
    try {
      const hasil = await call('impor.lembar', {
        berkas: { nama: berkas.nama, isiBase64: berkas.isiBase64 },
        uji: true,
        petaan: kata,
      })
      if (ini === giliran.current) setKeadaan({ kind: 'terbaca', berkas, kata, hasil, pesan: null })
    } catch (cause) {
      if (ini === giliran.current)
        setKeadaan((kini) =>
          kini.kind === 'terbaca' ? { ...kini, pesan: kalimat(cause) } : { kind: 'pilih', pesan: kalimat(cause) },
        )
    } finally {
      if (ini === giliran.current) setSibuk(false)
    }
  }

  return {
    keadaan,
    sibuk,
    pilih: async (dipilih: readonly File[]): Promise<void> => {
      const alasan = tolakPilihan(dipilih)
      const [file] = dipilih
      if (alasan !== null || !file) return setKeadaan({ kind: 'pilih', pesan: alasan ?? pesanBerkasHilang })
      try {
        await coba({ nama: file.name, ukuran: file.size, isiBase64: await bacaBase64(file) }, {})
      } catch (cause) {
        setKeadaan({ kind: 'pilih', pesan: kalimat(cause) })
      }
    },
    ubah: (kata: Kata): void => {
      if (keadaan.kind === 'terbaca') void coba(keadaan.berkas, kata)
    },
    masukkan: async (): Promise<void> => {
      if (keadaan.kind !== 'terbaca' || sibuk) return
      const { berkas, kata } = keadaan
      setSibuk(true)
      try {
        const hasil = await call('impor.lembar', {
          berkas: { nama: berkas.nama, isiBase64: berkas.isiBase64 },
          uji: false,
          petaan: kata,
        })
        setKeadaan({ kind: 'masuk', berkas, hasil })
        await client.invalidateQueries()
      } catch (cause) {
        setKeadaan({ ...keadaan, pesan: kalimat(cause) })
      } finally {
        setSibuk(false)
      }
    },
  }
}
