import { useState } from 'react'
import { useMutate } from '#renderer/lib/query.ts'
import type { BarisBuku, Buku, IsiBuku } from '#shared/contract/buku-kecil.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import type { AppFailure } from '#shared/contract/failure.ts'

type Simpan = {
  readonly buku: Buku
  readonly lama: BarisBuku | null
  readonly orangId: string | null
  readonly isi: IsiBuku
  readonly onTersimpan: (kelompok: number | null) => void
}

/** What the book says of one field of a line. */
function salahDari(failure: AppFailure | null, kolom: string): string | undefined {
  if (failure?.error.code !== 'masukan') return undefined
  return failure.error.masalah.find(({ path }) => path[0] === 'isi' && path[1] === kolom)?.pesan
}

/** Writes a line, new or mended: what is asked about comes back as `tanya`, and `yakin` writes it all the same. */
export function useSimpanBaris({ buku, lama, orangId, isi, onTersimpan }: Simpan) {
  const record = useMutate('bukuKecil.record')
  const [tanya, setTanya] = useState<readonly string[]>([])
  const save = (yakin: boolean) => {
    const input: InputOf<'bukuKecil.record'> = {
      ...{ nama: buku.nama, id: lama?.id ?? null, versi: lama?.versi ?? null },
      ...{ orangId: lama ? null : orangId, isi, yakin },
    }
    return record.mutateAsync(input).then(
      (hasil) => {
        setTanya(hasil.tanya)
        if (hasil.tanya.length === 0) onTersimpan(hasil.kelompok)
      },
      () => setTanya([]),
    )
  }
  return {
    tanya,
    sibuk: record.isPending,
    failure: record.error,
    lupakan: () => {
      setTanya([])
      record.reset()
    },
    salahOf: (kolom: string) => salahDari(record.error, kolom),
    simpan: () => save(false),
    yakin: () => save(true),
  }
}
