import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { Segmented } from '#renderer/components/choice.tsx'
import formCss from '#renderer/components/form.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { pilihanTema, ukuranHuruf } from './formulir.ts'
import type { Simpan } from './use-simpan.ts'

export function KartuTampilan({ pengaturan, simpan }: Pick<Simpan, 'pengaturan' | 'simpan'>) {
  return (
    <Card judul="Tampilan">
      <div className={cls(cardCss.isi, formCss.formulir)}>
        <Segmented
          label="Tema"
          tampilLabel
          pilihan={pilihanTema}
          value={pengaturan.tema}
          onChange={(tema) => simpan({ tema })}
        />
        <Segmented
          label="Ukuran huruf"
          tampilLabel
          pilihan={ukuranHuruf.map((u) => ({ nilai: String(u), label: `${u} %` }))}
          value={String(pengaturan.ukuranHuruf)}
          onChange={(nilai) => {
            const chosen = ukuranHuruf.find((u) => String(u) === nilai)
            if (chosen) simpan({ ukuranHuruf: chosen })
          }}
        />
      </div>
    </Card>
  )
}
