import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { useMutate } from '#renderer/lib/query.ts'
import type { DeskripsiKartu, KunjunganKartu } from '#shared/contract/bentuk-kartu.ts'
import kartuSiklusCss from './kartu-siklus.module.css'
import { kataIsi, kolomOf } from './kata.ts'

type Props = { readonly deskripsi: DeskripsiKartu; readonly orangId: string; readonly kunjungan: KunjunganKartu }

/** What is doubtful in a visit and in its head; whoever may fill it in may say that it is right all the same. */
export function TanyaKunjungan({ deskripsi, orangId, kunjungan: { id, tanggal, tanya, isi } }: Props) {
  const jawab = useMutate('kartu.answer')
  const kunci = { kartu: deskripsi.kode, orangId, kunjunganId: id, tanggal, hariBukaId: null }
  return (
    <div className={kartuSiklusCss.tanyaKunjungan}>
      <FailureNotice failure={jawab.error} />
      {tanya.map(({ kolom, pesan, bolehBenar }) => {
        const one = kolomOf(deskripsi).find(({ kode }) => kode === kolom)
        const answer = (
          <Button kecil aria-disabled={jawab.isPending} onClick={() => jawab.mutate({ ...kunci, kolom })}>
            Memang benar
          </Button>
        )
        return (
          <Notice key={kolom} jenis="tanya" aksi={bolehBenar ? answer : undefined}>
            {one ? `${one.sebut} ${kataIsi(one, isi[kolom])}? ${pesan}` : pesan}
          </Notice>
        )
      })}
    </div>
  )
}
