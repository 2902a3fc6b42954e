import type { Riwayat } from '#shared/contract/riwayat.ts'

type Isian = Riwayat['isian'][number]

/** One field of a change: "BB: 8,6 kg menjadi 8,65 kg"; that something was removed or came back is one word. */
export function IsianBerubah({ nama, dari, ke }: Isian) {
  if (nama === 'Dihapus') return <b>{ke === 'ya' ? 'dihapus' : 'dikembalikan'}</b>
  return (
    <>
      {nama}: {dari !== null && <s>{dari}</s>} {dari !== null && 'menjadi '}
      <b>{ke ?? 'kosong'}</b>
    </>
  )
}
