<?php
/**
 * Plugin Name: keikaku（計画のグラフ）
 * Description: 計画データへのリンクや表を、読みやすいグラフにします。wp-content/mu-plugins/ に置いてください。
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT OR Apache-2.0
 *
 * One line of script in the head, plan files in the media library, and block patterns for editors. Nothing is stored,
 * and no other server is contacted.
 *
 * @package keikaku
 */

defined( 'ABSPATH' ) || exit;

/**
 * The address of the folder of the package, with a slash at its end. Where it lies elsewhere, wp-config.php says
 * define( 'KEIKAKU_URL', 'https://…/keikaku/' ), or a filter does.
 */
function keikaku_url() {
	$url = defined( 'KEIKAKU_URL' ) ? KEIKAKU_URL : content_url( '/keikaku/' );
	return trailingslashit( apply_filters( 'keikaku_url', $url ) );
}

/**
 * The script is a module; wp_enqueue_script_module() is not there before WordPress 6.5, and this is. The attributes
 * pass the filter wp_script_attributes, by which sites add what their policy asks for.
 */
function keikaku_script() {
	wp_print_script_tag(
		array(
			'type' => 'module',
			'src'  => esc_url( keikaku_url() . 'keikaku.js' ),
		)
	);
}
add_action( 'wp_head', 'keikaku_script' );

/** The style sheet stands in the head where a post asks for something of ours; elsewhere the script sees to it. */
function keikaku_style() {
	$post = is_singular() ? get_post() : null;
	if ( $post && false !== strpos( $post->post_content, 'keikaku' ) ) {
		wp_enqueue_style( 'keikaku', keikaku_url() . 'keikaku.css', array(), null );
	}
}
add_action( 'wp_enqueue_scripts', 'keikaku_style' );

/**
 * Authors may write <keikaku-chart> and <keikaku-viewer>. What they ask for is shown as text and drawn, never run.
 *
 * @param array  $allowed Elements, and what may stand in them.
 * @param string $context What is filtered.
 */
function keikaku_elements( $allowed, $context ) {
	if ( 'post' === $context ) {
		$options = array( 'src', 'indicator', 'item', 'lang', 'era', 'from', 'to', 'as-of', 'better', 'findings', 'class', 'id' );
		$options = array_fill_keys( $options, true );

		$allowed['keikaku-chart']  = $options + array( 'kind' => true );
		$allowed['keikaku-viewer'] = $options;
	}
	return $allowed;
}
add_filter( 'wp_kses_allowed_html', 'keikaku_elements', 10, 2 );

/**
 * Whether a file is a plan: a JSON object that says so.
 *
 * @param string $path Where it lies on this server.
 * @param string $name Its name.
 */
function keikaku_is_plan( $path, $name ) {
	if ( ! preg_match( '/\.plan\.json$/i', $name ) || ! is_readable( $path ) ) {
		return false;
	}
	$text = (string) file_get_contents( $path ); // phpcs:ignore WordPress.WP.AlternativeFunctions
	// Windows writes a mark before the text.
	$plan = json_decode( preg_replace( '/^\xEF\xBB\xBF/', '', $text ), true );
	return is_array( $plan ) && isset( $plan['keikaku'] );
}

/**
 * Who may upload files may upload plans.
 *
 * @param array $mimes Endings and their types.
 */
function keikaku_mimes( $mimes ) {
	if ( current_user_can( 'upload_files' ) ) {
		$mimes += array( 'json' => 'application/json' );
	}
	return $mimes;
}
add_filter( 'upload_mimes', 'keikaku_mimes' );

/**
 * Whether a file is a plan is judged by what is in it; a long one is taken for plain text otherwise. Other JSON stays
 * as forbidden as before.
 *
 * @param array  $found What the site thinks of the file.
 * @param string $path  Where it lies on this server.
 * @param string $name  Its name.
 * @param array  $mimes The types that are allowed, or nothing where those of the user count.
 */
function keikaku_file_type( $found, $path, $name, $mimes ) {
	$allowed = $mimes ? $mimes : get_allowed_mime_types();
	if ( ! preg_match( '/\.json$/i', $name ) || ! isset( $allowed['json'] ) ) {
		return $found;
	}
	$is_plan = keikaku_is_plan( $path, $name );
	return array(
		'ext'             => $is_plan ? 'json' : false,
		'type'            => $is_plan ? 'application/json' : false,
		'proper_filename' => false,
	);
}
add_filter( 'wp_check_filetype_and_ext', 'keikaku_file_type', 10, 4 );

/**
 * WordPress writes no28.plan_.json; a plan keeps the ending by which people and programs know it.
 *
 * @param string $name The name of a file.
 */
function keikaku_file_name( $name ) {
	return preg_replace( '/\.plan_\.json$/i', '.plan.json', $name );
}
add_filter( 'sanitize_file_name', 'keikaku_file_name' );

/** What an editor takes from 「パターン」, under 「計画」: complete examples, whose words and links are then changed. */
function keikaku_patterns() {
	register_block_pattern_category( 'keikaku', array( 'label' => '計画' ) );
	foreach ( keikaku_pattern_list() as $name => $pattern ) {
		register_block_pattern(
			"keikaku/$name",
			$pattern + array(
				'categories' => array( 'keikaku' ),
				'keywords'   => array( '計画', 'グラフ', 'keikaku' ),
			)
		);
	}
}
add_action( 'init', 'keikaku_patterns' );

/** The patterns, by name. */
function keikaku_pattern_list() {
	return array(
		'link'   => array(
			'title'       => '計画のグラフ（計画データへのリンク）',
			'description' => 'リンクだけの段落です。リンク先を計画データのファイルに変えてください。',
			'content'     => keikaku_paragraph( '#keikaku-trend', '見本の推移（グラフと表）' ),
		),
		'table'  => array(
			'title'       => '計画のグラフ（表から）',
			'description' => '年度ごとの計画と実績の表です。表の前にグラフが入り、表はそのまま残ります。',
			'content'     => keikaku_table(),
		),
		'viewer' => array(
			'title'       => '計画の全体（計画データへのリンク）',
			'description' => 'リンクだけの段落です。計画の全体を、検索や絞り込みのできる形で示します。',
			'content'     => keikaku_paragraph( '#keikaku-viewer', '見本の計画の全体' ),
		),
	);
}

/**
 * A paragraph with nothing but a link to the example of a plan.
 *
 * @param string $asked What is asked for, as a fragment.
 * @param string $words The words of the link.
 */
function keikaku_paragraph( $asked, $words ) {
	$plan = keikaku_url() . 'integrations/sample.plan.json' . $asked;
	return sprintf(
		"<!-- wp:paragraph -->\n<p><a href=\"%s\">%s</a></p>\n<!-- /wp:paragraph -->",
		esc_url( $plan ),
		esc_html( $words )
	);
}

/** A table as the block editor writes it back, in this version of WordPress and in later ones. */
function keikaku_table() {
	$heads = array( '指標', '令和4年度 計画', '令和4年度 実績', '令和5年度 計画', '令和5年度 実績', '令和6年度 計画', '令和6年度 実績' );
	$cells = array( '見本の数（箇所）', '24', '25', '28', '27', '32', '33' );
	return '<!-- wp:table {"hasFixedLayout":false,"className":"keikaku keikaku-trend"} -->'
		. "\n" . '<figure class="wp-block-table keikaku keikaku-trend"><table>'
		. '<thead>' . keikaku_row( $heads, 'th' ) . '</thead><tbody>' . keikaku_row( $cells, 'td' ) . '</tbody></table>'
		. '<figcaption class="wp-element-caption">見本：年度ごとの計画と実績</figcaption></figure>'
		. "\n<!-- /wp:table -->";
}

/**
 * A row of a table.
 *
 * @param array  $texts What stands in its cells.
 * @param string $cell  The name of their element.
 */
function keikaku_row( $texts, $cell ) {
	return "<tr><$cell>" . implode( "</$cell><$cell>", array_map( 'esc_html', $texts ) ) . "</$cell></tr>";
}
