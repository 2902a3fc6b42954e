import { Button } from '#renderer/components/button.tsx'
import { Card } from '#renderer/components/card.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useMutate } from '#renderer/lib/query.ts'
import { SlipHasil } from './slip-hasil.tsx'

/** Looks the whole book over: the file, and whether its history gives exactly what it shows. */
export function KartuPeriksa() {
  const periksa = useMutate('buku.check')
  return (
    <Card judul="Periksa buku">
      <p>Seluruh isi buku dibaca dan dicocokkan dengan riwayatnya. Tidak ada yang diubah.</p>
      <FailureNotice failure={periksa.error} />
      {periksa.data && (
        <SlipHasil
          judul="Hasil pemeriksaan"
          hasil={periksa.data}
          periksa={[
            { kata: 'Berkas buku utuh', benar: periksa.data.integritas === 'ok' },
            { kata: 'Riwayat sama dengan isi buku', benar: periksa.data.jurnalSamaDenganTabel },
            { kata: 'Hitungan bulanan sama dengan hitungan ulang', benar: periksa.data.ringkasanSama },
          ]}
        />
      )}
      <Button aria-disabled={periksa.isPending} onClick={() => !periksa.isPending && periksa.mutate({})}>
        {periksa.isPending ? 'Memeriksa' : 'Periksa sekarang'}
      </Button>
    </Card>
  )
}
