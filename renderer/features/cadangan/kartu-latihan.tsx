import { Button } from '#renderer/components/button.tsx'
import { Card } from '#renderer/components/card.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Tanya } from '#renderer/components/notice.tsx'
import { formatWaktu } from '#renderer/lib/format.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { KeadaanCadangan } from '#shared/contract/cadangan.ts'
import { SlipHasil } from './slip-hasil.tsx'

/** Once a year a backup is brought back for practice: a backup nobody ever opened is a hope. */
export function KartuLatihan({ keadaan }: { readonly keadaan: KeadaanCadangan }) {
  const latih = useMutate('cadangan.rehearse')
  const { latihanTerakhir, latihanPerlu } = keadaan
  return (
    <Card judul="Coba pulihkan (latihan)">
      {latihanPerlu && (
        <p>
          <Tanya>Sudah waktunya latihan tahunan.</Tanya>
        </p>
      )}
      <p>
        Cadangan terbaru dibuka di tempat terpisah, lalu isinya dibandingkan dengan catatannya. Buku yang dipakai tidak
        disentuh.
      </p>
      <p className="small muted">
        {latihanTerakhir === null ? 'Belum pernah latihan.' : `Latihan terakhir ${formatWaktu(latihanTerakhir)}.`}
      </p>
      <FailureNotice failure={latih.error} />
      {latih.data && (
        <SlipHasil
          judul={`Cadangan ${formatWaktu(latih.data.waktu)}`}
          hasil={latih.data}
          periksa={[
            { kata: 'Dapat dipulihkan', benar: latih.data.integritas === 'ok' },
            { kata: 'Isinya cocok', benar: latih.data.benar },
          ]}
        />
      )}
      <Button
        aria-disabled={latih.isPending || keadaan.cadangan.length === 0}
        onClick={() => !latih.isPending && keadaan.cadangan.length > 0 && latih.mutate({ id: null })}
      >
        {latih.isPending ? 'Memulihkan di tempat terpisah' : 'Mulai latihan'}
      </Button>
    </Card>
  )
}
