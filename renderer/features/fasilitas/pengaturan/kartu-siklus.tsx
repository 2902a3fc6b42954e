import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import formCss from '#renderer/components/form.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { kodeSetelanKartu, pilihanSetelanKartu } from '#shared/kartu/setelan.ts'
import { DaftarSetelan } from './daftar-setelan.tsx'
import type { Simpan } from './use-simpan.ts'

/** What the rules of the cards leave to the Puskesmas. */
export function KartuSiklus(props: Pick<Simpan, 'pengaturan' | 'simpan'>) {
  return (
    <Card judul="Cara menilai kartu">
      <div className={cls(cardCss.isi, formCss.formulir)}>
        <p className="muted">
          Semua kunjungan, juga yang lalu, dinilai menurut pilihan ini. Tanyakan ke Puskesmas bila ragu.
        </p>
        <DaftarSetelan kode={kodeSetelanKartu} setelan={pilihanSetelanKartu} {...props} />
      </div>
    </Card>
  )
}
