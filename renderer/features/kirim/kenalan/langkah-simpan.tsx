import { IdCard } from 'lucide-react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useMutate } from '#renderer/lib/query.ts'
import type { Stik } from '#shared/contract/kirim.ts'
import { PilihStik } from '../pilih-stik.tsx'
import { usePilihStik } from '../use-stik.ts'

/** Step 1: the card of this book goes to a stick. `disimpan` names the stick it is on. */
export function LangkahSimpan({
  buka,
  mereka,
  stik,
  disimpan,
  onCari,
  onDisimpan,
  onBuka,
  onLanjut,
}: {
  readonly buka: boolean
  readonly mereka: string
  readonly stik: readonly Stik[] | undefined
  readonly disimpan: string | null
  readonly onCari: () => void
  readonly onDisimpan: (stik: string) => void
  readonly onBuka: () => void
  readonly onLanjut: () => void
}) {
  const { dipilih, pilih } = usePilihStik(stik ?? [])
  const simpan = useMutate('kirim.saveKartu')
  const kata = disimpan === null ? 'Kartu belum disimpan.' : `Kartu ada di ${disimpan}.`
  if (!buka) {
    return (
      <Actions>
        <span className="muted">{kata}</span>
        <Button kecil rupa="teks" onClick={onBuka}>
          Buka langkah ini
        </Button>
      </Actions>
    )
  }
  const siap = dipilih !== null && !simpan.isPending
  const save = () => {
    if (siap) simpan.mutate({ stikId: dipilih.id }, { onSuccess: () => onDisimpan(dipilih.nama) })
  }
  return (
    <>
      <p>Kartu berisi nama tempat dan tanda pengenal buku ini. Tidak ada nama anak atau data kesehatan di dalamnya.</p>
      <PilihStik stik={stik} dipilih={dipilih} onPilih={pilih} onCari={onCari} />
      <FailureNotice failure={simpan.error} />
      <p role="status">
        {disimpan !== null && (
          <>
            <b>Kartu tersimpan di {disimpan}.</b> Bawa ke {mereka}, baca di laptopnya, lalu simpan kartunya ke flashdisk
            yang sama.
          </>
        )}
      </p>
      <Actions>
        <Button rupa={disimpan === null ? 'utama' : 'biasa'} icon={IdCard} aria-disabled={!siap} onClick={save}>
          {disimpan === null ? 'Simpan kartu' : 'Simpan lagi'}
        </Button>
        <Button rupa={disimpan === null ? 'teks' : 'utama'} onClick={onLanjut}>
          {disimpan === null ? 'Langsung ke langkah 2' : 'Lanjut ke langkah 2'}
        </Button>
      </Actions>
    </>
  )
}
